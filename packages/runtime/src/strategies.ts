import type { Paging } from './paging.js';

/** Pages by limit and offset. */
export const byOffset = <Key extends string>(items: Key): Paging<Key> => ({ kind: 'offset', items });

/** Pages by the link to the next page. */
export const byLink = <Key extends string>(items: Key): Paging<Key> => ({ kind: 'link', items });

/** Pages by a continuation token in the query. */
export const byToken = <Key extends string>(items: Key): Paging<Key> => ({ kind: 'token', items });

/** Pages by a continuation token in the query and in the body. */
export const byBodyToken = <Key extends string>(items: Key): Paging<Key> => ({ kind: 'body-token', items });

/** Pages by the time of the last item. */
export const byTime = <Key extends string>(items: Key): Paging<Key> => ({ kind: 'time', items });
