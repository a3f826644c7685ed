/** How a document is fetched. */
export interface FetchOptions {
  /** What was fetched last time; its tag is sent only when the address is the same. */
  readonly previous?: { readonly url: string; readonly etag?: string } | undefined;
  /** Milliseconds for the whole transfer. @default 60_000 */
  readonly timeoutMs?: number;
  /** Largest document in bytes, after decompression. @default 64 MiB */
  readonly maxBytes?: number;
  /** Is told the bytes so far, and how many there will be when the server says. */
  readonly onProgress?: (bytes: number, total: number | undefined) => void;
  readonly signal?: AbortSignal;
}
