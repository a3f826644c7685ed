import { LaunchDarklyError } from '../errors/launchdarkly-error.js';
import type { Paging } from './paging.js';
import { hrefOf, readLink } from './read-link.js';

/** Pages by the link to the next page, and by nothing else. */
export function byLink<Key extends string>(items: Key): Paging<Key> {
  return {
    items,
    next: (page) => {
      const link = readLink(page);
      if (link === undefined && hrefOf(page.output) !== undefined) {
        throw new LaunchDarklyError(`The link to the next page leads away from ${page.url.pathname}`);
      }
      return link;
    },
  };
}
