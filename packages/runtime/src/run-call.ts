import { createApiError } from './api-error.js';
import { ConnectionError, LaunchDarklyError, type ApiError } from './errors.js';
import { fetchAttempt } from './fetch-attempt.js';
import type { Ticket } from './gate.js';
import { judgeFailure, longestWait } from './judge-failure.js';
import { passGate } from './pass-gate.js';
import { choosePolicy } from './policy.js';
import { readRateLimits } from './rate-limit.js';
import type { Answer } from './read-answer.js';
import { createReport } from './report.js';
import type { CallAnswer, OutgoingCall, SharedParts } from './send.js';
import { sleep } from './sleep.js';
import { createLimit } from './timeout.js';

/** Sends one call until it is answered, or may not be sent again. */
export async function runCall(shared: SharedParts, call: OutgoingCall): Promise<CallAnswer> {
  const { budget, clock, options, tokens, gateOf } = shared;
  const { method, route, headers, traits, options: own } = call;
  const { signal, timeout = options.timeout ?? 30_000, deadline = options.deadline ?? 120_000 } = own;
  const key = `${method} ${route}`;
  const ends = clock.now() + deadline;
  const { about, count, tell } = createReport(call, shared);
  const limit = createLimit({ clock, signal, deadline, ends, about });
  let failures = 0;
  let refusals = 0;
  let refreshed = false;
  let token: string | undefined;
  let answer: Answer | undefined;
  let retryAt = 0;

  const refuse = (): ApiError => {
    const { response, text } = answer ?? holdBack();
    const refused = { ...about(), apiVersion: headers['ld-api-version'] };
    return createApiError(refused, { response, text, token, retryAt, now: clock.now() });
  };

  for (;;) {
    signal?.throwIfAborted();
    const source = tokens.get();
    token = typeof source === 'object' ? await limit(deadline, () => source) : source;
    const gate = gateOf(token);
    const entered = clock.now();
    const latest = Math.min(ends, entered + longestWait + 500);
    const ticket: Ticket = { route: key, concurrency: options.concurrency ?? 8, latest };
    gate.enter(ticket);
    if (ticket.opens === undefined) {
      await limit(deadline, (stop) => passGate({ gate, ticket, stop }));
      tell({ type: 'wait', wait: clock.now() - entered });
    }
    retryAt = ticket.opens ?? 0;
    if (retryAt) break;

    count();
    tell({ type: 'request' });
    const sent = clock.now();
    let error: unknown;
    answer = undefined;
    try {
      answer = await limit(timeout, (stop) => fetchAttempt({ call, options, clock, token, signal: stop }));
    } catch (reason) {
      error = reason;
    }
    const now = clock.now();
    const response = answer?.response;
    const status = response?.status;
    const rateLimit = response ? readRateLimits(response.headers, answer?.received ?? now) : [];
    tell({ type: 'response', status, duration: now - sent, rateLimit });
    if (answer && response?.ok) {
      gate.leave(key, rateLimit);
      budget.earn();
      return { ...answer, refuse, tell };
    }

    if (status === 429) refusals += 1;
    else failures += 1;
    const policy = choosePolicy({ connection: options.retry, call: own.retry, method, traits });
    const verdict = judgeFailure({ policy, answer, error, failures, refusals, now, ends });
    const { wait } = verdict;
    const known = rateLimit.some(({ remaining, reset }) => remaining === 0 && reset > now);
    if (status === 429 && !known) gate.pause(now + wait);
    gate.leave(key, rateLimit);

    signal?.throwIfAborted();
    if (status === 401 && !refreshed && tokens.refuse(token)) {
      refreshed = true;
      continue;
    }
    retryAt = verdict.retryAt;
    if (!verdict.again || (status !== 429 && !budget.spend())) {
      if (answer) break;
      if (error instanceof LaunchDarklyError) throw error;
      throw new ConnectionError(`${key} got no complete response`, { ...about(), cause: error });
    }
    tell({ type: 'retry', status, wait });
    // After a 429 it is the gate that waits.
    if (status !== 429) await limit(deadline, (stop) => sleep({ clock, wait, stop }));
  }
  if (traits || !answer) throw refuse();
  return { ...answer, refuse, tell };
}

/** Answers in the place of LaunchDarkly what it would answer. */
function holdBack(): Answer {
  const text = '{"code":"rate_limited","message":"Held back"}';
  return { text, received: 0, response: new Response(text, { status: 429 }) };
}
