import type { Step } from './fault-server.js';
import { json } from './faults.js';

/** Describes a list that is paged by offset. */
export interface OffsetList {
  readonly items: readonly unknown[];
  /** The largest page. */
  readonly clamp: number;
  /** Says whether a page, by its offset, has a link to the next. */
  readonly links?: (offset: number) => boolean;
  /** Whether pages say how many items there are. */
  readonly counted?: boolean;
}

/** Serves a list by limit and offset, as LaunchDarkly does. */
export function offsetList({ items, clamp, links = () => true, counted = true }: OffsetList): Step {
  return (response, request) => {
    const offset = Number(request.query.get('offset') ?? 0);
    const limit = Math.min(clamp, Number(request.query.get('limit') ?? 20));
    const next = new URLSearchParams(request.query);
    next.set('limit', `${limit}`);
    next.set('offset', `${offset + limit}`);
    const more = offset + limit < items.length && links(offset);
    json(200, {
      items: items.slice(offset, offset + limit),
      ...(counted && { totalCount: items.length }),
      ...(more && { _links: { next: { href: `${request.path}?${next}`, type: 'application/json' } } }),
    })(response, request);
  };
}

/** Serves a list by continuation token, in pages of two. */
export function tokenList(items: readonly unknown[]): Step {
  return (response, request) => {
    const start = Number(request.query.get('continuationToken')?.replace('after ', '') ?? 0);
    const more = start + 2 < items.length;
    json(200, {
      items: items.slice(start, start + 2),
      ...(more && { continuationToken: `after ${start + 2}` }),
    })(response, request);
  };
}

/** An entry of an audit log. */
export interface Entry {
  readonly _id: string;
  readonly date: number;
}

/** Serves an audit log, newest first, by `before` and `after`, without links. */
export function auditLog(entries: readonly Entry[], size: number): Step {
  return (response, request) => {
    const before = Number(request.query.get('before') ?? Infinity);
    const after = Number(request.query.get('after') ?? 0);
    const items = entries.filter(({ date }) => date < before && date > after).slice(0, size);
    json(200, { items })(response, request);
  };
}
