import type { Performed } from '../call/perform-call.js';
import { fieldAt } from '../json/read-field.js';
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

/** Walks the pages of a list in order. */
export async function* walkPages(
  { paging, first, fetchPage }: Walk,
  { maxItems = Infinity, maxPages = Infinity, concurrency = 1, cursor, dedupeBy, signal }: PageOptions,
): AsyncGenerator<Page<unknown, unknown>, void, undefined> {
  const stop = new AbortController();
  const abort = (): void => stop.abort(signal?.reason);
  const start = new URL(first.url);
  const sift = createSieve(dedupeBy, paging.identify);
  let { search, skip } = cursor === undefined ? { search: start.search, skip: 0 } : readCursor(first, cursor);
  const checkLoop = createLoopCheck(search);
  const pages = createReadAhead((query) => fetchPage(query, stop.signal), concurrency);
  let left = maxItems;
  let linked = false;

  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  try {
    for (let page = 1; page <= maxPages && left > 0; page += 1) {
      const { output, tell } = await pages.take(search);
      const all = listOf(output, paging.items);
      tell({ type: 'page', page, items: all.length });
      const url = new URL(search, start);
      const next = all.length > 0 ? paging.next({ output, items: all, url, linked }) : undefined;
      linked ||= hrefOf(output) !== undefined;
      if (next !== undefined) checkLoop(next);

      const fresh = sift(all).filter(({ index }) => index >= skip);
      const items = fresh.slice(0, left).map(({ item }) => item);
      const rest = fresh[items.length];
      left -= items.length;
      if (next !== undefined && paging.ahead && concurrency > 1) {
        pages.prepare(next, { output, size: all.length, pages: maxPages - page, items: left });
      }
      const place = rest ? { search, skip: rest.index } : next !== undefined && { search: next, skip: 0 };
      yield place
        ? { items, output, done: false, cursor: writeCursor(first, place) }
        : { items, output, done: true };
      if (next === undefined) return;
      search = next;
      skip = 0;
    }
  } finally {
    signal?.removeEventListener('abort', abort);
    stop.abort();
  }
}

function listOf(output: unknown, name: string): readonly unknown[] {
  const list = fieldAt(output, name);
  return Array.isArray(list) ? list : [];
}
