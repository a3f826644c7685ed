import { readRetryAfter, readRetryTime } from '../limits/rate-limit.js';
import { longestWait } from '../limits/queue.js';
import type { Answer } from '../call/outgoing-call.js';
import { backoff } from './backoff.js';
import { isTransient } from './is-transient.js';
import type { RetryPolicy } from './policy.js';
import type { RetryToken } from './retry-token.js';

/** An attempt that did not succeed. */
export interface FailedAttempt {
  readonly policy: RetryPolicy;
  /** Where the call stood before the attempt. */
  readonly token: RetryToken;
  /** Undefined when no complete response arrived. */
  readonly answer: Pick<Answer, 'response' | 'received'> | undefined;
  /** What `fetch` threw. */
  readonly error: unknown;
  readonly now: number;
  /** The end of the call, in epoch ms. */
  readonly ends: number;
  /** Whether a fresh access token can be had. */
  readonly renewable: boolean;
  /** A number from 0 to 1 that the length of a wait depends on. */
  readonly chance: number;
}

/** What comes after an attempt. */
export interface Step {
  /** `renew` sends at once with a fresh access token, `wait` sends after a wait, `queue` lets the queue do the waiting. */
  readonly type: 'stop' | 'renew' | 'wait' | 'queue';
  /** Where the call stands now. */
  readonly token: RetryToken;
  /** In ms. */
  readonly wait: number;
  /** When the server wants the call again, in epoch ms; 0 or past when it does not say. */
  readonly retryAt: number;
}

/** Decides whether and when a call is sent again. What the server says rules; a wait is never shortened. */
export function judge(attempt: FailedAttempt): Step {
  const { policy, answer, error, now, ends, renewable, chance } = attempt;
  const { failures, refusals, renewed } = attempt.token;
  const status = answer?.response.status;
  if (status === 401 && renewable && !renewed) {
    return { type: 'renew', token: { failures: failures + 1, refusals, renewed: true }, wait: 0, retryAt: 0 };
  }
  const limited = status === 429;
  const token: RetryToken = limited
    ? { failures, refusals: refusals + 1, renewed }
    : { failures: failures + 1, refusals, renewed };
  const readTime = limited ? readRetryTime : readRetryAfter;
  const retryAt = answer ? readTime(answer.response.headers, answer.received) : 0;
  const wait = retryAt > now ? retryAt - now : backoff(token.failures + token.refusals, chance);
  const possible = limited
    ? token.refusals <= policy.rateLimits
    : token.failures < policy.attempts && isTransient({ policy, status, error });
  const again = possible && wait <= longestWait && now + wait < ends;
  return { type: again ? (limited ? 'queue' : 'wait') : 'stop', token, wait, retryAt };
}
