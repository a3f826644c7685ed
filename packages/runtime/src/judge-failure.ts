import type { RetryPolicy } from './policy.js';
import { readRetryAfter, readRetryTime } from './rate-limit.js';
import type { Answer } from './read-answer.js';
import { backoff, isTransient } from './retry.js';

/** Describes an attempt that did not succeed. */
export interface Failure {
  readonly policy: RetryPolicy;
  /** Undefined when no complete response arrived. */
  readonly answer: Pick<Answer, 'response' | 'received'> | undefined;
  /** What `fetch` threw. */
  readonly error: unknown;
  /** Attempts of the call that failed, and those that were answered 429. */
  readonly failures: number;
  readonly refusals: number;
  readonly now: number;
  /** The end of the call, in epoch ms. */
  readonly ends: number;
}

/** Says what becomes of the call. */
export interface Verdict {
  /** Whether it is sent again. */
  readonly again: boolean;
  /** In how many ms. */
  readonly wait: number;
  /** When the server wants to hear from us, in epoch ms; 0 or past when it does not say. */
  readonly retryAt: number;
}

/** The longest wait that a server can ask for, in ms. LaunchDarkly's windows last ten seconds. */
export const longestWait = 60_000;

/** Decides whether and when a call is sent again. What the server says rules; a wait is never shortened. */
export function judgeFailure({ policy, answer, error, failures, refusals, now, ends }: Failure): Verdict {
  const status = answer?.response.status;
  const limited = status === 429;
  const retryAt = answer
    ? (limited ? readRetryTime : readRetryAfter)(answer.response.headers, answer.received)
    : 0;
  const wait = retryAt > now ? retryAt - now : backoff(failures + refusals);
  const possible = limited
    ? refusals <= policy.rateLimits
    : failures < policy.attempts && isTransient({ policy, status, error });
  return { retryAt, wait, again: possible && wait <= longestWait && now + wait <= ends };
}
