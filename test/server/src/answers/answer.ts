import type { Json } from '../json.js';

/** What the server sends back. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text is sent as it is when the headers name another `content-type`. */
  readonly body?: Json;
}
