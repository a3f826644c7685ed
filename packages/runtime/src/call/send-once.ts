import { readRateLimits } from '../limits/rate-limit.js';
import { placeOf } from '../limits/windows.js';
import { judge, type Step } from '../retry/judge.js';
import { choosePolicy } from '../retry/policy.js';
import type { RetryToken } from '../retry/retry-token.js';
import { race } from '../time/race.js';
import { boundsOf } from './bounds-of.js';
import { fetchAttempt } from './fetch-attempt.js';
import type { Answer } from './outgoing-call.js';
import { passGate } from './pass-gate.js';
import type { Run } from './run.js';

/** What one attempt came to. */
export interface Attempt {
  /** Undefined when no complete response arrived. */
  readonly answer: Answer | undefined;
  /** What `fetch` threw. */
  readonly error: unknown;
  readonly accessToken: string | undefined;
}

/** An attempt that was answered, and one that was not or was refused, with what comes next. */
export type Sent =
  | { readonly attempt: Attempt; readonly answer: Answer; readonly step?: undefined }
  | { readonly attempt: Attempt; readonly answer: Answer | undefined; readonly step: Step };

/** Sends a request once: token, gate, fetch, and out of the gate again. */
export async function sendOnce(run: Run, token: RetryToken): Promise<Sent> {
  const { shared, call, report } = run;
  const { clock, queue, random, tokens, windowsOf } = shared;
  const source = tokens.get();
  const accessToken = typeof source === 'object' ? await waitFor(run, source) : source;
  const place = placeOf(windowsOf(accessToken), call.key);
  if (!queue.pass(place)) await passGate(run, place);

  report.count();
  report.tell({ type: 'request' });
  const sent = clock.now();
  const attempt = await attemptOnce(run, accessToken);
  const { answer } = attempt;
  const now = clock.now();
  const status = answer?.response.status;
  const limits = answer ? readRateLimits(answer.response.headers, answer.received) : [];
  report.tell({ type: 'response', status, duration: now - sent, rateLimit: limits });
  if (answer?.response.ok) {
    queue.leave(place, { limits, refused: false, pause: 0 });
    return { attempt, answer };
  }
  const { renewable } = tokens;
  const policy = choosePolicy(shared.options.retry, call);
  const step = judge({ ...attempt, policy, token, now, ends: run.ends, renewable, chance: random() });
  const isNamed = limits.some(({ remaining, reset }) => remaining === 0 && reset > now);
  const pause = status === 429 && !isNamed ? now + step.wait : 0;
  queue.leave(place, answer && { limits, refused: status === 429, pause });
  return { attempt, answer, step };
}

async function attemptOnce(run: Run, accessToken: string | undefined): Promise<Attempt> {
  try {
    const answer = await race<Answer>(boundsOf(run, run.timeout), (resolve, reject) => {
      const controller = new AbortController();
      fetchAttempt(run.shared, run.call, accessToken, controller.signal).then(resolve, reject);
      return (reason) => controller.abort(reason);
    });
    return { answer, error: undefined, accessToken };
  } catch (error) {
    return { answer: undefined, error, accessToken };
  }
}

function waitFor<T>(run: Run, promise: Promise<T>): Promise<T> {
  return race(boundsOf(run, Infinity), (resolve, reject) => {
    promise.then(resolve, reject);
    return () => {};
  });
}
