import { byToken } from './by-token.js';
import type { Paging } from './paging.js';

/** Pages by a continuation token in the query and in the body. */
export function byBodyToken<Key extends string>(items: Key): Paging<Key> {
  return { ...byToken(items), inBody: true };
}
