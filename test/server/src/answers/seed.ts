/** How many elements a collection has, and how its server behaves. */
export interface Seed {
  readonly items: number;
  /** Largest page, whatever is asked for. @default what the contract says, else no bound */
  readonly maximum?: number;
  /** Leaves `_links.next` out, as some collections do although more pages exist. @default true */
  readonly nextLink?: boolean;
  /** Leaves `totalCount` out, as some collections do. @default true */
  readonly totalCount?: boolean;
}

/** Collections by operationId; a number stands for `{ items: number }`. */
export type Seeds = Readonly<Record<string, number | Seed>>;
