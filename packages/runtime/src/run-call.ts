import { createApiError } from './api-error.js';
import type { Budget } from './budget.js';
import { ConnectionError, LaunchDarklyError, type ApiError } from './errors.js';
import { judgeFailure } from './judge-failure.js';
import { passGate } from './pass-gate.js';
import { choosePolicy } from './policy.js';
import type { Answer } from './read-answer.js';
import { createReport } from './report.js';
import type { CallAnswer, OutgoingCall, SharedParts } from './send.js';
import { createLimit } from './timeout.js';
import { tryOnce, type Outcome } from './try-once.js';

/** Is what a call shares with others, and its number among them. */
export interface CallParts extends SharedParts {
  readonly call: OutgoingCall;
  readonly number: number;
  readonly url: string;
  readonly budget: Budget;
}

/** Sends one call until it is answered, or may not be sent again. */
export async function runCall(parts: CallParts): Promise<CallAnswer> {
  const { call, number, url, budget, clock, options, tokens, gateOf } = parts;
  const { method, route, headers, traits } = call;
  const { signal, deadline = options.deadline ?? 120_000 } = call.options;
  const key = `${method} ${route}`;
  const ends = clock.now() + deadline;
  const report = createReport({ call: number, method, route, url }, options.onEvent);
  const { about, tell } = report;
  const limit = createLimit({ clock, signal, deadline, ends, about });
  let failures = 0;
  let refusals = 0;
  let refreshed = false;
  let token: string | undefined;
  let last: Outcome | undefined;
  let retryAt = 0;

  const refuse = (): ApiError => {
    const { response, text } = last?.answer ?? holdBack();
    const refused = { ...about(), apiVersion: headers['ld-api-version'] };
    return createApiError(refused, { response, text, token, retryAt, now: clock.now() });
  };
  const conclude = (): CallAnswer => {
    const answer = last?.answer;
    if (!answer || (traits && !answer.response.ok)) throw refuse();
    return { response: answer.response, text: answer.text, refuse, tell };
  };

  for (;;) {
    signal?.throwIfAborted();
    const source = tokens.get();
    token = typeof source === 'object' ? await limit(deadline, () => source) : source;
    const gate = gateOf(token);
    const { concurrency } = options;
    const passed = passGate({ gate, clock, route: key, concurrency, deadline, ends, limit, tell });
    retryAt = typeof passed === 'number' ? passed : await passed;
    if (retryAt) return conclude();

    last = await tryOnce({ call, options, clock, token, limit, report });
    const { answer, error, rateLimit, now } = last;
    const response = answer?.response;
    const status = response?.status;
    if (response?.ok) {
      gate.leave(key, rateLimit);
      budget.earn();
      return conclude();
    }
    if (status === 429) refusals += 1;
    else failures += 1;
    const policy = choosePolicy({ connection: options.retry, call: call.options.retry, method, traits });
    const verdict = judgeFailure({ policy, response, error, failures, refusals, now, ends });
    const known = rateLimit.some(({ remaining, reset }) => remaining === 0 && reset > now);
    if (status === 429 && !known) gate.pause(now + verdict.wait);
    gate.leave(key, rateLimit);

    signal?.throwIfAborted();
    if (status === 401 && !refreshed && tokens.refuse(token)) {
      refreshed = true;
      continue;
    }
    retryAt = verdict.retryAt;
    if (!verdict.again || (status !== 429 && !budget.spend())) {
      if (answer) return conclude();
      if (error instanceof LaunchDarklyError) throw error;
      throw new ConnectionError(`${key} got no complete response`, { ...about(), cause: error });
    }
    tell({ type: 'retry', status, wait: verdict.wait });
    // After a 429 it is the gate that waits.
    if (status !== 429) {
      await limit(deadline, (stop) => {
        return new Promise<void>((resolve) =>
          stop.addEventListener('abort', clock.after(verdict.wait, resolve)),
        );
      });
    }
  }
}

/** Answers in the place of LaunchDarkly what it would answer. */
function holdBack(): Answer {
  const text = '{"code":"rate_limited","message":"Held back"}';
  return { text, response: new Response(text, { status: 429 }) };
}
