import type { Performed } from '../call/perform-call.js';
import { fieldAt } from '../json/read-field.js';
import { onAbort } from '../time/on-abort.js';
import { readCursor, writeCursor, type FirstCall } from './cursor.js';
import { createLoopCheck } from './loop-check.js';
import type { Page, PageOptions, Paging } from './paging.js';
import { createReadAhead } from './read-ahead.js';
import { hrefOf } from './read-link.js';
import { createSieve } from './sieve.js';

/** A list to walk. */
export interface Walk {
  readonly paging: Paging;
  /** The call of the first page. */
  readonly first: FirstCall;
  /** Asks for the page of a query. */
  readonly fetchPage: (search: string, signal: AbortSignal) => Promise<Performed>;
}

/** Walks the pages of a list in order. Whoever leaves early ends the requests for pages ahead. */
export async function* walkPages(
  walk: Walk,
  options: PageOptions,
): AsyncGenerator<Page<unknown, unknown>, void, undefined> {
  const { signal } = options;
  const stop = new AbortController();
  if (signal?.aborted) stop.abort(signal.reason);
  const forget = signal && onAbort(signal, () => stop.abort(signal.reason));
  try {
    yield* visitPages(walk, options, stop.signal);
  } finally {
    forget?.();
    stop.abort();
  }
}

async function* visitPages(
  { paging, first, fetchPage }: Walk,
  { maxItems = Infinity, maxPages = Infinity, concurrency = 1, cursor, dedupeBy }: PageOptions,
  signal: AbortSignal,
): AsyncGenerator<Page<unknown, unknown>, void, undefined> {
  const start = new URL(first.url);
  let place = cursor === undefined ? { search: start.search, skip: 0 } : readCursor(first, cursor);
  const sift = createSieve(dedupeBy, paging.identify);
  const checkLoop = createLoopCheck(place.search);
  const pages = createReadAhead((search) => fetchPage(search, signal), concurrency);
  let left = maxItems;
  let linked = false;

  for (let page = 1; page <= maxPages && left > 0; page += 1) {
    const { search, skip } = place;
    const { output, tell } = await pages.take(search);
    const all = listOf(output, paging.items);
    tell({ type: 'page', page, items: all.length });
    const visit = { output, items: all, url: new URL(search, start), linked };
    const next = all.length > 0 ? paging.next(visit) : undefined;
    linked ||= hrefOf(output) !== undefined;
    if (next !== undefined) checkLoop(next);

    const fresh = sift(all).filter(({ index }) => index >= skip);
    const items = fresh.slice(0, left).map(({ item }) => item);
    const rest = fresh[items.length];
    left -= items.length;
    if (next !== undefined && paging.ahead && concurrency > 1) {
      pages.prepare(next, { output, size: all.length, pages: maxPages - page, items: left });
    }
    const after = rest ? { search, skip: rest.index } : next !== undefined && { search: next, skip: 0 };
    yield after
      ? { items, output, done: false, cursor: writeCursor(first, after) }
      : { items, output, done: true };
    if (!after) return;
    place = after;
  }
}

function listOf(output: unknown, name: string): readonly unknown[] {
  const list = fieldAt(output, name);
  return Array.isArray(list) ? list : [];
}
