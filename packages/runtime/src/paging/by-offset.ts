import { numberAt } from '../json/read-field.js';
import type { Paging } from './paging.js';
import { readNumber, setQuery } from './query.js';
import { readLink } from './read-link.js';

/**
 * Pages by limit and offset.
 *
 * A short page is not the last: servers clamp `limit`. Without a total and without links, only an empty page is the end.
 */
export function byOffset<Key extends string>(items: Key): Paging<Key> {
  return {
    items,
    ahead: true,
    next: (page) => {
      const { search } = page.url;
      const offset = readNumber(search, 'offset') + page.items.length;
      const total = numberAt(page.output, 'totalCount');
      const more = total === undefined ? !page.linked : offset < total;
      return readLink(page) ?? (more ? setQuery(search, 'offset', offset) : undefined);
    },
  };
}
