import { textAt } from '../json/read-field.js';
import type { Paging } from './paging.js';
import { setQuery } from './query.js';
import { readLink } from './read-link.js';

/** Pages by a continuation token in the query. */
export function byToken<Key extends string>(items: Key): Paging<Key> {
  return {
    items,
    next: (page) => {
      const token = textAt(page.output, 'continuationToken');
      return readLink(page) ?? (token ? setQuery(page.url.search, 'continuationToken', token) : undefined);
    },
  };
}
