import { LaunchDarklyError } from '../errors/launchdarkly-error.js';
import { fieldAt, numberAt } from '../json/read-field.js';
import type { Paging } from './paging.js';
import { readNumber, setQuery } from './query.js';
import { readLink } from './read-link.js';

/** Pages by the time of the last item, as `before` in the query. */
export function byTime<Key extends string>(items: Key): Paging<Key> {
  return {
    items,
    identify: (item) => fieldAt(item, '_id'),
    next: (page) => {
      const link = readLink(page);
      if (link !== undefined) return link;
      const { search } = page.url;
      const date = numberAt(page.items.at(-1), 'date');
      if (date === undefined)
        throw new LaunchDarklyError('The last item of the page has no date to go on from');
      // `before` excludes its ms, which may hold more than fits a page: the edge is asked for again, but only once.
      const before = readNumber(search, 'before') || Infinity;
      return setQuery(search, 'before', Math.min(date + 1, before - 1));
    },
  };
}
