import { buildCall, type FlatInput } from '../call/build-call.js';
import type { Operation } from '../call/operation.js';
import { performCall, type Performed } from '../call/perform-call.js';
import type { Connection } from '../connection/connect.js';
import type { CallOptions } from '../connection/options.js';
import type { Page, PageOptions, Paged, Pages, Paging } from './paging.js';
import { walkPages } from './walk-pages.js';

/** Creates the method of an operation that answers with one page of a list. */
export function createList(
  connection: Connection,
  operation: Operation,
  paging: Paging,
): Paged<FlatInput | undefined, unknown, unknown> {
  const method = async (input: FlatInput = {}, options: CallOptions = {}): Promise<unknown> =>
    (await performCall(connection, buildCall(connection, operation, input, options))).output;

  const fetchPage = (input: FlatInput, options: CallOptions, search: string): Promise<Performed> => {
    const token = paging.inBody && new URLSearchParams(search).get('continuationToken');
    const whole = token ? { ...input, body: { ...Object(input.body), continuationToken: token } } : input;
    return performCall(connection, buildCall(connection, operation, whole, options, search));
  };

  const paginate = (input: FlatInput = {}, options: PageOptions = {}): Pages<unknown, unknown> => {
    async function* pages(): AsyncGenerator<Page<unknown, unknown>, void, undefined> {
      const first = buildCall(connection, operation, input, options);
      yield* walkPages(
        { paging, first, fetchPage: (search, signal) => fetchPage(input, { ...options, signal }, search) },
        options,
      );
    }
    async function* items(): AsyncGenerator<unknown, void, undefined> {
      for await (const page of pages()) yield* page.items;
    }
    const toArray = async (): Promise<unknown[]> => {
      const all: unknown[] = [];
      for await (const item of items()) all.push(item);
      return all;
    };
    return { pages, toArray, [Symbol.asyncIterator]: items };
  };
  return Object.assign(method, { paginate });
}
