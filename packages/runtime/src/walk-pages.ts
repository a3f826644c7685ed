import { cursors, type Cursor } from './cursor.js';
import { LaunchDarklyError } from './errors.js';
import { findNext, readNumber, setQuery } from './next-page.js';
import type { CallOptions } from './options.js';
import type { Page, PageOptions, Paging } from './paging.js';

interface Fetched<Output> {
  readonly output: Output;
  readonly cursor: Cursor;
}

/** Walks the pages of a list in order. */
export async function* walkPages<Output, Item>(
  { kind, items: key }: Paging,
  method: (options: CallOptions) => Promise<Output>,
  options: PageOptions<Item>,
): AsyncGenerator<Page<Output, Item>, void, undefined> {
  const { maxItems = Infinity, maxPages = Infinity, concurrency = 1, dedupeBy, signal } = options;
  const identify = dedupeBy ?? (kind === 'time' ? (item: Item): unknown => Object(item)._id : undefined);
  const visited = new Set<string>();
  const ahead = new Map<number, Promise<Fetched<Output>>>();
  const stop = new AbortController();
  const abort = (): void => stop.abort(signal?.reason);
  let known = new Set<unknown>();
  let search = options.resumeFrom;
  let left = maxItems;
  let linked = false;

  const ask = async (place: string | undefined): Promise<Fetched<Output>> => {
    const cursor = { search: place, inBody: kind === 'body-token', url: '', tell: (): void => {} };
    const call = { ...options, signal: stop.signal };
    cursors.set(call, cursor);
    return { output: await method(call), cursor };
  };
  const dedupe = (items: readonly Item[]): readonly Item[] => {
    const before = known;
    // Where only the edges of pages overlap, the page before is all there is to know.
    if (!dedupeBy) known = new Set();
    return items.filter((item) => {
      const identity = identify?.(item);
      const isNew = !identify || !before.has(identity);
      known.add(identity);
      return isNew;
    });
  };

  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  try {
    for (let page = 1; page <= maxPages && left > 0; page += 1) {
      const { output, cursor } = await ((search && ahead.get(readNumber(search, 'offset'))) || ask(search));
      // oxlint-disable-next-line typescript/consistent-type-assertions -- answers are not checked
      const all = (Object(output)[key] ?? []) as readonly Item[];
      const size = all.length;
      const { totalCount, _links } = Object(output);
      cursor.tell({ type: 'page', page, items: size });
      if (size === 0) return;

      const fresh = dedupe(all);
      const url = new URL(cursor.url);
      const next = findNext({ kind, output, items: all, url, linked });
      linked ||= !!_links?.next;
      visited.add(url.search);
      if (next && visited.has(next)) throw new LaunchDarklyError('The server repeats a page');

      const items = fresh.slice(0, left);
      left -= items.length;
      if (next && kind === 'offset' && concurrency > 1) {
        for (
          let index = 0;
          index < concurrency && page + index < maxPages && index * size < left;
          index += 1
        ) {
          const offset = readNumber(next, 'offset') + index * size;
          if (ahead.has(offset) || !(offset < totalCount)) continue;
          const fetched = ask(setQuery(next, 'offset', offset));
          fetched.catch(() => {});
          ahead.set(offset, fetched);
        }
      }
      yield { items, output, resumeFrom: items.length < fresh.length ? url.search : next };
      if (!next) return;
      search = next;
    }
  } finally {
    signal?.removeEventListener('abort', abort);
    stop.abort();
  }
}
