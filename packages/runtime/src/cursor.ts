import type { CallOptions } from './options.js';
import type { CallAnswer } from './send.js';

/** Takes a call of one page to its place in a list, and brings back what the next place depends on. */
export interface Cursor {
  /** The query to send in place of the input's. */
  readonly search: string | undefined;
  /** Whether the continuation token in the query belongs in the body as well. */
  readonly inBody: boolean;
  /** The URL that was sent. */
  url: string;
  tell: CallAnswer['tell'];
}

/** Holds the cursors of calls beside their options, which pass through generated code. */
export const cursors: WeakMap<CallOptions, Cursor> = new WeakMap();
