import { headingAnchor } from './heading-anchor.js';
import type { SitePage, Texts } from './site-page.js';
import { splitChapters, takeTitle } from './split-chapters.js';

/** Hand-written packages, whose READMEs are guides; the areas' READMEs say less than the reference. */
const handWritten = ['runtime', 'client', 'patch', 'webhook-events', 'mcp'];

/** What the reference tells better. */
const replaced = new Set(['packages', 'methods']);

/** Makes the guides: the chapters of the README, the texts in `docs`, the READMEs of the packages that are written by hand. */
export function guidePages(texts: Texts): readonly SitePage[] {
  const documents = [...texts.keys()].flatMap((path) => {
    const [, slug] = /^docs\/([^/]+)\.md$/.exec(path) ?? [];
    return slug === undefined || replaced.has(slug) ? [] : [{ path, slug }];
  });
  const chapters = chapterPages(texts);
  const told = documents.map(({ path, slug }) => tellChapter(documentPage(path, slug, texts), chapters));
  const inFull = new Set(told.flatMap(({ instead = [] }) => instead));
  return [
    ...chapters.filter((chapter) => !inFull.has(nameOf(chapter))),
    ...told,
    ...handWritten
      .map((name) => ({ name, path: `packages/${name}/README.md` }))
      .filter(({ path }) => texts.has(path))
      .map(({ name, path }) => documentPage(path, name, texts)),
  ];
}

function chapterPages(texts: Texts): readonly SitePage[] {
  const { chapters } = splitChapters(texts.get('README.md') ?? '');
  return chapters
    .map(({ title, body, anchors }) => ({ title, body, anchors, slug: headingAnchor(title) }))
    .filter(({ slug }) => !replaced.has(slug))
    .map(({ slug, title, body, anchors }) => ({
      address: `guides/${slug}`,
      title: plain(title),
      body: raiseHeadings(body),
      source: 'README.md',
      anchors,
    }));
}

/** A document with the address or the title of a chapter tells in full what the chapter tells in short. */
function tellChapter(page: SitePage, chapters: readonly SitePage[]): SitePage {
  const short = chapters.filter(({ address, title }) => address === page.address || title === page.title);
  return { ...page, instead: short.map(nameOf) };
}

function nameOf({ source, anchors }: SitePage): string {
  return `${source}#${anchors?.[0] ?? ''}`;
}

/** Sections of a chapter are the sections of its page. */
function raiseHeadings(body: string): string {
  return body.replaceAll(/^#(#{2,5}) (?=\S)/gm, '$1 ');
}

function documentPage(path: string, slug: string, texts: Texts): SitePage {
  const { title, body } = takeTitle(texts.get(path) ?? '', '#');
  return { address: `guides/${slug}`, title: plain(title), body, source: path };
}

function plain(title: string): string {
  return title.replaceAll('`', '');
}
