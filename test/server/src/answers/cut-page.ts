import type { AcceptedCall } from '../checks/check-call.js';
import { isObject, numberOf, textOf, type Json } from '../json.js';

/** One page of a collection, and what has to be sent to get the one after it. */
export interface Page {
  readonly items: readonly Json[];
  /** Absent on the last page. */
  readonly next: { readonly parameter: string; readonly value: string } | undefined;
}

interface Cut {
  /** Elements that the call may see at all. */
  readonly visible: readonly Json[];
  readonly start: number;
  /** Says how the page that begins at an index is asked for. */
  readonly cursor: (start: number) => Page['next'];
}

const DEFAULT_LIMIT = 20;
// In this order: user search declares an offset too, but its pages are linked by `searchAfter`.
const CURSORS = ['searchAfter', 'continuationToken', 'offset', 'after'] as const;

/** Cuts the page that a call asks for out of a whole collection, in the way of paging that its operation declares. */
export function cutPage(call: AcceptedCall, items: readonly Json[], maximum: number | undefined): Page {
  const { visible, start, cursor } = findCut(call, items);
  const limit = Math.min(askedLimit(call), maximum ?? Number.POSITIVE_INFINITY);
  const end = start + limit;
  return { items: visible.slice(start, end), next: end < visible.length ? cursor(end) : undefined };
}

function askedLimit({ operation, query, body }: AcceptedCall): number {
  const declared = operation.parameters.find(({ name }) => name === 'limit');
  const asked = numberOf(query['limit']) ?? (isObject(body) ? numberOf(body['limit']) : undefined);
  const wanted = asked ?? declared?.pageSize.default ?? DEFAULT_LIMIT;
  return Math.min(wanted, declared?.pageSize.maximum ?? wanted);
}

function findCut(call: AcceptedCall, items: readonly Json[]): Cut {
  const { operation, query, body } = call;
  const declared = new Map(operation.parameters.map(({ name, schema }) => [name, schema]));
  if (declared.get('before')?.['type'] === 'integer') return cutByDate(call, items);
  const parameter = CURSORS.find((name) => declared.has(name));
  if (parameter === undefined) return { visible: items, start: 0, cursor: () => undefined };
  const given = query[parameter] ?? (isObject(body) ? body[parameter] : undefined);
  const cursor = (start: number): Page['next'] => ({ parameter, value: writeCursor(parameter, start) });
  return { visible: items, start: readCursor(given), cursor };
}

// Newest first, as in the audit log: the next page is what came before the last entry of this one.
function cutByDate({ query }: AcceptedCall, items: readonly Json[]): Cut {
  const before = numberOf(query['before']) ?? Number.POSITIVE_INFINITY;
  const after = numberOf(query['after']) ?? Number.NEGATIVE_INFINITY;
  const visible = items.filter((item) => dateOf(item) < before && dateOf(item) > after);
  return {
    visible,
    start: 0,
    cursor: (end) => ({ parameter: 'before', value: String(dateOf(visible[end - 1])) }),
  };
}

function dateOf(item: Json | undefined): number {
  return isObject(item) ? (numberOf(item['date']) ?? 0) : 0;
}

function writeCursor(parameter: string, start: number): string {
  return parameter === 'offset' ? String(start) : `cursor-${start}`;
}

function readCursor(cursor: Json | undefined): number {
  return Number(textOf(cursor)?.replace(/^cursor-/, '') ?? numberOf(cursor) ?? 0);
}
