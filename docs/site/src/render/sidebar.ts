import type { SitePage } from './site-page.js';

/** The pages of the site by what they are. */
export interface Sections {
  readonly guides: readonly SitePage[];
  readonly cookbook: readonly SitePage[];
  readonly reference: readonly SitePage[];
  readonly changelog: readonly SitePage[];
}

/** A heading of the sidebar with the pages under it. */
export interface SidebarGroup {
  readonly label: string;
  readonly collapsed: boolean;
  readonly items: readonly { readonly label: string; readonly link: string }[];
}

/** Pages of the reference that are no area's. */
const indexes = new Set(['reference', 'reference/methods', 'reference/instructions']);

/** Lists what the sidebar shows. Of the changelogs it has the list only: every page repeats the sidebar. */
export function sidebarOf({ guides, cookbook, reference, changelog }: Sections): readonly SidebarGroup[] {
  const areas = reference.filter(({ address }) => !indexes.has(address));
  const find = [...indexes].flatMap((wanted) => reference.filter(({ address }) => address === wanted));
  return [
    group('Guides', guides),
    group('Cookbook', cookbook, true),
    group('Find', [...find, ...changelog.slice(0, 1)]),
    group(
      'Areas',
      areas.toSorted((left, right) => left.title.localeCompare(right.title, 'en')),
    ),
  ];
}

function group(label: string, pages: readonly SitePage[], collapsed = false): SidebarGroup {
  return {
    label,
    collapsed,
    items: pages.map(({ title, address }) => ({ label: title, link: `/${address}/` })),
  };
}
