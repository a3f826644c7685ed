import type { CallOptions } from '../connection/options.js';

/** A page that has arrived, as the next one is found from it. */
export interface Visit {
  readonly output: unknown;
  readonly items: readonly unknown[];
  /** The URL of the request. */
  readonly url: URL;
  /** Whether an earlier page had a link to the next. */
  readonly linked: boolean;
}

/** How an operation pages. */
export interface Paging<Key extends string = string> {
  /** The property that holds the items of a page. */
  readonly items: Key;
  /** Returns the query of the page after one that has items; undefined when there is none. */
  readonly next: (page: Visit) => string | undefined;
  /** Whether pages can be asked for ahead, by their offset. */
  readonly ahead?: true;
  /** Whether the continuation token belongs in the body as well as in the query. */
  readonly inBody?: true;
  /** Returns what identifies an item where pages overlap at their edges. */
  readonly identify?: (item: unknown) => unknown;
}

/** The properties of an answer that hold a list. */
export type ListKeyOf<Output> = {
  [Key in keyof Output & string]: NonNullable<Output[Key]> extends readonly unknown[] ? Key : never;
}[keyof Output & string];

/** An item of the list that a property of an answer holds. */
export type ItemOf<Output, Key> = Key extends keyof Output
  ? NonNullable<Output[Key]> extends readonly (infer Item)[]
    ? Item
    : never
  : never;

/** One page of a list. */
export type Page<Output, Item> = {
  /** The items, without those that `dedupeBy` or `maxItems` leave out. */
  readonly items: readonly Item[];
  /** The whole answer. */
  readonly output: Output;
} & (
  | {
      /** Whether this is the end of the list. */
      readonly done: true;
      readonly cursor?: undefined;
    }
  | {
      readonly done: false;
      /** Where the walk goes on after this page: give it to `paginate`, with the same input, to go on later. */
      readonly cursor: string;
    }
);

/** Changes how a list is walked. Time limits and retries hold for each page by itself. */
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
   * Pages to ask for at once, where the operation pages by offset and says how many items there are.
   * @default 1
   */
  readonly concurrency?: number | undefined;
  /** The `cursor` of a page: the walk goes on after it. */
  readonly cursor?: string | undefined;
  /** Returns what identifies an item; an item that was there before is left out. */
  readonly dedupeBy?: ((item: Item) => unknown) | undefined;
}

/** A list of any length; each walk asks anew. */
export interface Pages<Output, Item> extends AsyncIterable<Item> {
  /** Walks page by page. */
  readonly pages: () => AsyncGenerator<Page<Output, Item>, void, undefined>;
  /** Collects all items. */
  readonly toArray: () => Promise<Item[]>;
}

/** A method whose answer is one page of a list. */
export interface Paged<Input, Output, Item> {
  (input: Input, options?: CallOptions): Promise<Output>;
  /**
   * Walks the whole list.
   * @throws {ApiError} when a page is refused.
   * @throws {ConfigurationError} when the cursor is damaged, or belongs to another operation or input.
   * @example for await (const flag of flags.getFeatureFlags.paginate({ projectKey: 'web' })) console.log(flag.key);
   */
  readonly paginate: (input: Input, options?: PageOptions<Item>) => Pages<Output, Item>;
}

/** A method whose answer is one page of a list, and whose input may be left out. */
export interface OptionalPaged<Input, Output, Item> {
  (input?: Input, options?: CallOptions): Promise<Output>;
  /**
   * Walks the whole list.
   * @throws {ApiError} when a page is refused.
   * @throws {ConfigurationError} when the cursor is damaged, or belongs to another operation or input.
   */
  readonly paginate: (input?: Input, options?: PageOptions<Item>) => Pages<Output, Item>;
}
