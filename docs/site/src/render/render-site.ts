import { changelogPages } from './changelog-pages.js';
import { cookbookPages } from './cookbook-pages.js';
import { guidePages } from './guide-pages.js';
import { homePage } from './home-page.js';
import { referencePages } from './reference-pages.js';
import { resolveLinks, type Places } from './resolve-links.js';
import { sidebarOf, type SidebarGroup } from './sidebar.js';
import type { SitePage, Texts } from './site-page.js';

/** What the site generator takes. */
export interface RenderedSite {
  /** Markdown with front matter. */
  readonly files: readonly { readonly path: string; readonly content: string }[];
  readonly sidebar: readonly SidebarGroup[];
}

/** Renders all pages: the repository's texts, and the reference as the generator emits it. */
export function renderSite(texts: Texts, { repository, images }: Omit<Places, 'pages'>): RenderedSite {
  const sections = {
    guides: guidePages(texts),
    cookbook: cookbookPages(texts),
    reference: referencePages(texts),
    changelog: changelogPages(texts),
  };
  const pages = [homePage(texts), ...Object.values(sections).flat()];
  requireOwnAddresses(pages);
  const files = pages.map((page) => ({
    path: `${page.address === '' ? 'index' : page.address}.md`,
    content: renderPage(page, resolveLinks(page, { repository, images, pages })),
  }));
  return { files, sidebar: sidebarOf(sections) };
}

function requireOwnAddresses(pages: readonly SitePage[]): void {
  const sources = new Map<string, string>();
  for (const { address, source } of pages) {
    const other = sources.get(address);
    if (other !== undefined)
      throw new Error(`${source} and ${other} would both be the page ${address}. Give one another name.`);
    sources.set(address, source);
  }
}

function renderPage({ title, settings = [] }: SitePage, body: string): string {
  return ['---', `title: ${JSON.stringify(title)}`, ...settings, '---', '', body, ''].join('\n');
}
