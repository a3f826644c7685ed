import type { CallOptions } from './options.js';

/** Says how an operation pages. */
export interface Paging<Output, Item> {
  /**
   * `offset`: limit and offset in the query. `link`: by `_links.next` alone. `token`: `continuationToken` in the query;
   * `body-token`: in query and body. `time`: `before` in epoch ms.
   */
  readonly kind: 'offset' | 'link' | 'token' | 'body-token' | 'time';
  /** Returns the items of a page. */
  readonly items: (page: Output) => readonly Item[] | undefined;
}

/** Is one page of a list. */
export interface Page<Output, Item> {
  /** The items that are new. */
  readonly items: readonly Item[];
  /** The whole answer. */
  readonly output: Output;
  /** Where the walk goes on after this page, to be kept and given to `paginate` later; undefined on the last page. */
  readonly resumeFrom: string | undefined;
}

/** Changes how a list is walked. Time limits hold for each page. */
export interface PageOptions<Item = unknown> extends CallOptions {
  /**
   * Most items to take.
   * @default Infinity
   */
  readonly maxItems?: number | undefined;
  /**
   * Most pages to ask for.
   * @default Infinity
   */
  readonly maxPages?: number | undefined;
  /**
   * Pages to ask for at once, where the operation pages by offset.
   * @default 1
   */
  readonly concurrency?: number | undefined;
  /** A page's `resumeFrom`: the walk goes on after that page. */
  readonly resumeFrom?: string | undefined;
  /** Returns what identifies an item; items that were seen are left out. */
  readonly dedupeBy?: ((item: Item) => unknown) | undefined;
}

/** Is a list of any length. Each walk begins anew. */
export interface Pages<Output, Item> extends AsyncIterable<Item> {
  /** Walks page by page. */
  readonly pages: () => AsyncGenerator<Page<Output, Item>, void, undefined>;
  /** Collects all items. */
  readonly toArray: () => Promise<Item[]>;
}

/** Is a method whose answer is one page of a list. */
export interface Paged<Input, Output, Item> {
  (input: Input, options?: CallOptions): Promise<Output>;
  /** Walks the whole list, asking for page after page. */
  readonly paginate: (input: Input, options?: PageOptions<Item>) => Pages<Output, Item>;
}

/** Is a method whose answer is one page of a list, and whose input may be left out. */
export interface OptionalPaged<Input, Output, Item> {
  (input?: Input, options?: CallOptions): Promise<Output>;
  /** Walks the whole list, asking for page after page. */
  readonly paginate: (input?: Input, options?: PageOptions<Item>) => Pages<Output, Item>;
}

export function paged<Input, Output, Item>(
  paging: Paging<Output, Item>,
  method: (input: Input, options?: CallOptions) => Promise<Output>,
): Paged<Input, Output, Item> {
  const call = (input: Input, options?: CallOptions): Promise<Output> => method(input, options);
  const paginate = (input: Input, options: PageOptions<Item> = {}): Pages<Output, Item> => {
    async function* pages(): AsyncGenerator<Page<Output, Item>, void, undefined> {
      let offset = 0;
      for (;;) {
        const output = await method({ ...input, offset }, options);
        const items = paging.items(output) ?? [];
        if (items.length === 0) return;
        offset += items.length;
        yield { items, output, resumeFrom: undefined };
      }
    }
    async function* walk(): AsyncGenerator<Item, void, undefined> {
      for await (const page of pages()) yield* page.items;
    }
    return {
      pages,
      [Symbol.asyncIterator]: walk,
      toArray: async () => {
        const all = [];
        for await (const item of walk()) all.push(item);
        return all;
      },
    };
  };
  return Object.assign(call, { paginate });
}
