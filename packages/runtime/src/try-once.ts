import type { Clock } from './clock.js';
import { fetchAttempt } from './fetch-attempt.js';
import type { ConnectOptions } from './options.js';
import { readRateLimits, type RateLimit } from './rate-limit.js';
import type { Answer } from './read-answer.js';
import type { Report } from './report.js';
import type { OutgoingCall } from './send.js';
import type { Limit } from './timeout.js';

/** Is one attempt with all that it needs. */
export interface Try {
  readonly call: OutgoingCall;
  readonly options: ConnectOptions;
  readonly clock: Clock;
  readonly token: string | undefined;
  readonly limit: Limit;
  readonly report: Report;
}

/** Is what became of an attempt. */
export interface Outcome {
  /** Undefined when no complete response arrived. */
  readonly answer: Answer | undefined;
  /** What `fetch` threw. */
  readonly error: unknown;
  readonly rateLimit: readonly RateLimit[];
  /** When that was known, in epoch ms. */
  readonly now: number;
}

/** Sends a call once, and tells of it. */
export async function tryOnce({ call, options, clock, token, limit, report }: Try): Promise<Outcome> {
  const { timeout = options.timeout ?? 30_000 } = call.options;
  const from = clock.now();
  let answer: Answer | undefined;
  let error: unknown;
  report.count();
  report.tell({ type: 'request' });
  try {
    answer = await limit(timeout, (signal) => fetchAttempt({ call, options, token, signal }));
  } catch (reason) {
    error = reason;
  }
  const now = clock.now();
  const { response } = answer ?? {};
  const rateLimit = response ? readRateLimits(response.headers, now) : [];
  report.tell({ type: 'response', status: response?.status, duration: now - from, rateLimit });
  return { answer, error, rateLimit, now };
}
