import { LaunchDarklyError } from './errors.js';
import type { Paging } from './paging.js';

/** Describes a page that has arrived. */
export interface Visit {
  readonly kind: Paging<never, never>['kind'];
  readonly output: unknown;
  readonly items: readonly unknown[];
  /** How many of the items were not on the page before. */
  readonly fresh: number;
  /** The URL of the request. */
  readonly url: URL;
  /** Whether an earlier page had a link to the next. */
  readonly linked: boolean;
}

/**
 * Returns the query of the next page; undefined when there is none.
 *
 * A short page is not the last: servers clamp `limit`. Without a total and without links, only an empty page is the end.
 */
export function findNext({ kind, output, items, fresh, url, linked }: Visit): string | undefined {
  const { search } = url;
  const { totalCount, continuationToken, _links } = Object(output);
  const href = _links?.next?.href;
  const link = href && readLink(href, url);
  if (link) return link;
  if (kind === 'link') {
    if (href) throw new LaunchDarklyError('The link to the next page leads elsewhere');
    return undefined;
  }
  // `before` excludes its ms, which may hold more: it is asked for again until it brings nothing new.
  if (kind === 'time') return setQuery(search, 'before', Object(items.at(-1)).date + Math.min(fresh, 1));
  if (kind !== 'offset') return continuationToken && setQuery(search, 'continuationToken', continuationToken);
  const offset = readOffset(search) + items.length;
  return (totalCount === undefined ? !linked : offset < totalCount)
    ? setQuery(search, 'offset', offset)
    : undefined;
}

/** Reads the query of a link to the same path; its host and the rest of it do not matter. */
function readLink(href: string, url: URL): string | undefined {
  try {
    const next = new URL(href, url);
    // A base URL can have a path of its own, which links do not know of; and a server may escape keys in its own way.
    if (decodeURI(url.pathname).endsWith(decodeURI(next.pathname))) return next.search;
  } catch {
    // A link that is none is as good as a missing one.
  }
  return undefined;
}

/** Returns a query with one parameter set. */
export function setQuery(search: string, name: string, value: unknown): string {
  const query = new URLSearchParams(search);
  query.set(name, String(value));
  return `?${query}`;
}

/** Reads the offset in a query. */
export function readOffset(search: string): number {
  return Number(new URLSearchParams(search).get('offset'));
}
