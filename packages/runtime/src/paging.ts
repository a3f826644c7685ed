import type { CallOptions } from './options.js';

/** Says how an operation pages. */
export interface Paging<Key extends string = string> {
  /**
   * What the next page depends on: `offset` in the query, the next `link` alone, a continuation `token` in the query,
   * `body-token` in query and body, or the `time` of the last item, as `before` in the query.
   */
  readonly kind: 'offset' | 'link' | 'token' | 'body-token' | 'time';
  /** The property that holds the items of a page. */
  readonly items: Key;
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

/** Is one page of a list. */
export interface Page<Output, Item> {
  /** The items, without those that `dedupeBy` or `maxItems` leave out. */
  readonly items: readonly Item[];
  /** The whole answer. */
  readonly output: Output;
  /** Where the walk goes on after this page: give it to `paginate` to go on later. Undefined on the last page. */
  readonly resumeFrom: string | undefined;
}

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
  /** The `resumeFrom` of a page: the walk goes on after that page. */
  readonly resumeFrom?: string | undefined;
  /** Returns what identifies an item; an item that was there before is left out. */
  readonly dedupeBy?: ((item: Item) => unknown) | undefined;
}

/** Is a list of any length; each walk asks anew. */
export interface Pages<Output, Item> extends AsyncIterable<Item> {
  /** Walks page by page. */
  readonly pages: () => AsyncGenerator<Page<Output, Item>, void, undefined>;
  /** Collects all items. */
  readonly toArray: () => Promise<Item[]>;
}

/** Is a method whose answer is one page of a list. */
export interface Paged<Input, Output, Item> {
  (input: Input, options?: CallOptions): Promise<Output>;
  /**
   * Walks the whole list.
   * @throws {ApiError} when a page is refused.
   * @example for await (const flag of flags.getFeatureFlags.paginate({ projectKey: 'web' })) console.log(flag.key);
   */
  readonly paginate: (input: Input, options?: PageOptions<Item>) => Pages<Output, Item>;
}

/** Is a method whose answer is one page of a list, and whose input may be left out. */
export interface OptionalPaged<Input, Output, Item> {
  (input?: Input, options?: CallOptions): Promise<Output>;
  /**
   * Walks the whole list.
   * @throws {ApiError} when a page is refused.
   */
  readonly paginate: (input?: Input, options?: PageOptions<Item>) => Pages<Output, Item>;
}
