/** Describes an attempt that did not succeed. */
export interface FailedAttempt {
  /** The HTTP method. */
  readonly method: string;
  /** Whether it only reads, whatever its method is. */
  readonly read: boolean | undefined;
  /** The status; undefined when no complete response arrived. */
  readonly status: number | undefined;
  /** What `fetch` threw. */
  readonly error: unknown;
  /** Further statuses to send it again for. */
  readonly statuses: readonly number[] | undefined;
}

/** Says whether sending a request again can help and cannot do the work twice. */
export function isTransient({ method, read, status, error, statuses }: FailedAttempt): boolean {
  if (status && statuses?.includes(status)) return true;
  const idempotent = read || !/^P(OST|ATCH)$/.test(method);
  return status ? idempotent && [408, 500, 502, 503, 504].includes(status) : idempotent || isUnsent(error);
}

/** Returns the wait before attempt `attempts + 1` in ms: exponential from 250 ms to 20 s, with full jitter. */
export function backoff(attempts: number): number {
  return Math.random() * Math.min(20_000, 125 * 2 ** attempts);
}

// The codes of Node, Deno and Bun for a connection that was never made. Browsers do not tell.
function isUnsent(error: unknown): boolean {
  const { code, cause } = Object(error);
  return /REFUSED|NOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT/i.test(code) || (cause !== undefined && isUnsent(cause));
}
