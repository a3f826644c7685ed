import { numberAt } from '../json/read-field.js';
import { readNumber, setQuery } from './query.js';

/** Fetches pages, some of them before they are asked for. */
export interface ReadAhead<Fetched> {
  /** Returns the page of a query, which is then forgotten. */
  readonly take: (search: string) => Promise<Fetched>;
  /** Asks for pages that follow, by their offset. */
  readonly prepare: (next: string, page: Prepared) => void;
}

/** What says how many pages to ask for ahead. */
export interface Prepared {
  readonly output: unknown;
  /** Items on the page before. */
  readonly size: number;
  /** Pages and items that may still be taken. */
  readonly pages: number;
  readonly items: number;
}

/** Creates what keeps some pages under way. */
export function createReadAhead<Fetched>(
  fetchPage: (search: string) => Promise<Fetched>,
  concurrency: number,
): ReadAhead<Fetched> {
  const ahead = new Map<number, Promise<Fetched>>();
  return {
    take: (search) => {
      const offset = readNumber(search, 'offset');
      const fetched = ahead.get(offset);
      ahead.delete(offset);
      return fetched ?? fetchPage(search);
    },
    prepare: (next, { output, size, pages, items }) => {
      const first = readNumber(next, 'offset');
      const total = numberAt(output, 'totalCount') ?? 0;
      const count = Math.min(concurrency, pages, Math.ceil(items / size));
      for (let index = 0; index < count; index += 1) {
        const offset = first + index * size;
        if (ahead.has(offset) || offset >= total) continue;
        const fetched = fetchPage(setQuery(next, 'offset', offset));
        // Who takes the page gets the failure; a page that nobody takes fails nobody.
        fetched.catch(() => {});
        ahead.set(offset, fetched);
      }
    },
  };
}
