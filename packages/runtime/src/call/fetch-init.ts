/** What the runtime gives to `fetch`, and nothing more: any `fetch` that takes this will do. */
export interface FetchInit {
  method: string;
  headers: Record<string, string>;
  body?: string | ArrayBuffer;
  signal: AbortSignal;
  redirect: 'manual';
  credentials?: 'include';
}

/** What the runtime reads of an answer, and nothing more. */
export interface FetchAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly headers: { readonly get: (name: string) => string | null } & Iterable<[string, string]>;
  readonly body: unknown;
  readonly text: () => Promise<string>;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** Sends a request: what `globalThis.fetch` does, and what wrappers and the `fetch` of undici do too. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>;
