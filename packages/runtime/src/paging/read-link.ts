import { fieldAt, textAt } from '../json/read-field.js';
import type { Visit } from './paging.js';

/** Returns where an answer says that the next page is; undefined when it does not. */
export function hrefOf(output: unknown): string | undefined {
  return textAt(fieldAt(fieldAt(output, '_links'), 'next'), 'href');
}

/** Reads the query of the link to the next page, if it leads to the same path; its host and the rest do not matter. */
export function readLink({ output, url }: Pick<Visit, 'output' | 'url'>): string | undefined {
  const href = hrefOf(output);
  if (href === undefined) return undefined;
  try {
    const next = new URL(href, url);
    // A base URL can have a path of its own, which links leave out; and a server may escape keys in its own way.
    if (decodeURIComponent(url.pathname).endsWith(decodeURIComponent(next.pathname))) return next.search;
  } catch {
    // A link that is none is as good as a missing one.
  }
  return undefined;
}
