import { posix } from 'node:path';
import type { SitePage } from './site-page.js';
import { splitFences } from './split-fences.js';

/** The files and folders of the repository, and where their texts stand on the site. */
export interface Places {
  /** Where files that are on no page can be read: `https://github.com/owner/name`. */
  readonly repository: string;
  readonly pages: readonly SitePage[];
  /** Images of the repository, by path, that the site has a copy of. */
  readonly images: ReadonlySet<string>;
}

/** An image, a link, the target of a link that stands elsewhere, an attribute of HTML. */
const references =
  /!\[(?<alt>[^\]]*)\]\((?<image>[^()\s]+)\)|(?<=\]\()(?<link>[^()\s]+)(?=[\s)])|(?<=^\[[^\]]+\]: )(?<definition>\S+)|(?<= (?:href|src|srcset)=")(?<attribute>[^"]+)(?=")/gm;

/** Points the links of a page to other pages where those have the target, and to the repository where none has. */
export function resolveLinks(page: SitePage, places: Places): string {
  const resolve = (target: string): string => resolveTarget(page, target, places);
  const resolveText = (text: string): string =>
    text.replaceAll(references, (found: string, alt: string | undefined, image: string | undefined) =>
      image === undefined ? resolve(found) : `<img alt="${alt ?? ''}" src="${resolve(image)}">`,
    );
  return splitFences(page.body)
    .map(({ code, text }) => (code ? text : resolveText(text)))
    .join('');
}

function resolveTarget(page: SitePage, target: string, { repository, pages, images }: Places): string {
  if (/^[a-z]+:/i.test(target)) return target;
  const [path = '', anchor] = target.split('#', 2);
  const file = path === '' ? page.source : posix.join(posix.dirname(page.source), path).replace(/\/$/, '');
  if (images.has(file)) return `${upFrom(page)}images/${posix.basename(file)}`;
  const found = findPage(file, anchor, pages);
  // The heading of a chapter has become the title of its page.
  const isTitle = anchor === found?.anchors?.[0] || found?.instead?.includes(`${file}#${anchor}`);
  const hash = anchor === undefined || isTitle ? '' : `#${anchor}`;
  if (path === '' && (found === undefined || found.address === page.address)) return hash;
  if (found) return `${upFrom(page)}${found.address}${found.address === '' ? '' : '/'}${hash}`;
  return `${repository}/${/\.\w+$/.test(file) ? 'blob' : 'tree'}/main/${file}${hash}`;
}

/** A page stands in a folder of its own. */
function upFrom({ address }: SitePage): string {
  return address === '' ? './' : '../'.repeat(address.split('/').length);
}

/** Of the pages that a file was split into, the one with the anchor; the first where no anchor is given. */
function findPage(
  file: string,
  anchor: string | undefined,
  pages: readonly SitePage[],
): SitePage | undefined {
  const telling = pages.find(({ instead }) => instead?.includes(`${file}#${anchor}`));
  if (telling) return telling;
  const candidates = pages.filter(({ source }) => namesOf(source).includes(file));
  const holding = candidates.find(({ anchors }) => anchor !== undefined && anchors?.includes(anchor));
  return holding ?? candidates.find(({ anchors }) => anchors === undefined);
}

/** A README is found by its folder as well; the reference tells more than an area's README and the list of methods. */
function namesOf(source: string): readonly string[] {
  if (source === 'reference/methods.md') return [source, 'docs/methods.md'];
  const [, area] = /^reference\/(.+)\.md$/.exec(source) ?? [];
  if (area !== undefined) return [source, `packages/${area}`, `packages/${area}/README.md`];
  return source.endsWith('/README.md') ? [source, posix.dirname(source)] : [source];
}
