/** Describes an attempt that did not succeed. */
export interface FailedAttempt {
  /** Whether sending it twice does no more than sending it once. */
  readonly idempotent: boolean;
  /** The status; undefined when no complete response arrived. */
  readonly status: number | undefined;
  /** What `fetch` threw. */
  readonly error: unknown;
}

/** Says whether sending a request again may help, and cannot do its work twice. */
export function isTransient({ idempotent, status, error }: FailedAttempt): boolean {
  return status ? idempotent && /408|50[0234]/.test(`${status}`) : idempotent || isUnsent(error);
}

/** Returns a wait in ms that grows with the number of failures, from 250 ms to 20 s, with full jitter. */
export function backoff(failures: number): number {
  return Math.random() * Math.min(20_000, 125 * 2 ** failures);
}

/** Recognises, by the codes of Node, Deno and Bun, a connection that was never made; browsers do not tell. */
function isUnsent(error: unknown): boolean {
  const { code, cause } = Object(error);
  return /REFUSED|NOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT/i.test(code) || (!!cause && isUnsent(cause));
}
