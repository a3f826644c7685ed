import type { RetryPolicy } from './policy.js';

/** Describes an attempt that did not succeed. */
export interface FailedAttempt {
  readonly policy: Pick<RetryPolicy, 'idempotent' | 'statuses'>;
  /** The status; undefined when no complete response arrived. */
  readonly status: number | undefined;
  /** What `fetch` threw. */
  readonly error: unknown;
}

/** Says whether sending a request again may help, and cannot do its work twice. */
export function isTransient({ policy, status, error }: FailedAttempt): boolean {
  if (!status) return policy.idempotent || isUnsent(error);
  return policy.statuses.includes(status) || (policy.idempotent && /408|50[0234]/.test(`${status}`));
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
