import { fieldAt } from '../json/read-field.js';
import type { RetryPolicy } from './policy.js';

/** What is known of a failure. */
export interface Failure {
  readonly policy: Pick<RetryPolicy, 'idempotent' | 'statuses'>;
  /** The status; undefined when no complete response arrived. */
  readonly status: number | undefined;
  /** What `fetch` threw. */
  readonly error: unknown;
}

/** Says whether sending a request again may help, and cannot do its work twice. */
export function isTransient({ policy, status, error }: Failure): boolean {
  if (!status) return policy.idempotent || isUnsent(error);
  return policy.statuses.includes(status) || (policy.idempotent && /408|50[0234]/.test(`${status}`));
}

/** Recognises, by the codes of Node, Deno and Bun, a connection that was never made; browsers do not tell. */
function isUnsent(error: unknown): boolean {
  const cause = fieldAt(error, 'cause');
  return (
    /REFUSED|NOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT/i.test(String(fieldAt(error, 'code'))) ||
    (!!cause && isUnsent(cause))
  );
}
