import type { CallOptions } from './options.js';
import type { Page, Paged, PageOptions, Pages, Paging } from './paging.js';
import { walkPages } from './walk-pages.js';

/** Adds `paginate` to a method whose answer is one page of a list. */
export function paged<Input, Output, Item>(
  paging: Paging,
  method: (input: Input, options?: CallOptions) => Promise<Output>,
): Paged<Input, Output, Item> {
  const paginate = (input: Input, options: PageOptions<Item> = {}): Pages<Output, Item> => {
    const pages = (): AsyncGenerator<Page<Output, Item>, void, undefined> =>
      walkPages(paging, (call) => method(input, call), options);
    async function* items(): AsyncGenerator<Item, void, undefined> {
      for await (const page of pages()) yield* page.items;
    }
    const toArray = async (): Promise<Item[]> => {
      const all: Item[] = [];
      for await (const item of items()) all.push(item);
      return all;
    };
    return { pages, toArray, [Symbol.asyncIterator]: items };
  };
  return Object.assign((input: Input, options?: CallOptions) => method(input, options), { paginate });
}
