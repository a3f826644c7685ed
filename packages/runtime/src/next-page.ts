import { LaunchDarklyError } from './errors.js';
import type { Paging } from './paging.js';

/** Describes a page that has arrived. */
export interface Visit {
  readonly kind: Paging['kind'];
  readonly output: unknown;
  readonly items: readonly unknown[];
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
export function findNext({ kind, output, items, url, linked }: Visit): string | undefined {
  const { search } = url;
  const { totalCount, continuationToken, _links } = Object(output);
  const href = _links?.next?.href;
  const link = href && readLink(href, url);
  if (link) return link;
  if (kind === 'link') {
    if (href) throw new LaunchDarklyError('The link to the next page leads elsewhere');
    return undefined;
  }
  if (kind === 'time') {
    // `before` excludes its ms, which may hold more than fits a page: the edge is asked for again, but only once.
    const before = readNumber(search, 'before') || Infinity;
    return setQuery(search, 'before', Math.min(Object(items.at(-1)).date + 1, before - 1));
  }
  if (kind !== 'offset') return continuationToken && setQuery(search, 'continuationToken', continuationToken);
  const offset = readNumber(search, 'offset') + items.length;
  return (totalCount === undefined ? !linked : offset < totalCount)
    ? setQuery(search, 'offset', offset)
    : undefined;
}

/** Reads the query of a link to the same path; its host and the rest of it do not matter. */
function readLink(href: string, url: URL): string | undefined {
  try {
    const next = new URL(href, url);
    // A base URL can have a path of its own, which links do not know of; and a server may escape keys in its own way.
    if (decodeURIComponent(url.pathname).endsWith(decodeURIComponent(next.pathname))) return next.search;
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

/** Reads a number in a query; 0 when it is not there. */
export function readNumber(search: string, name: string): number {
  return Number(new URLSearchParams(search).get(name));
}
