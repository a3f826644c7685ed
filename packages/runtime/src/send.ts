import { createApiError } from './api-error.js';
import type { TokenSource } from './auth.js';
import { createBudget } from './budget.js';
import type { Clock } from './clock.js';
import { ConfigurationError, ConnectionError, LaunchDarklyError, type ApiError } from './errors.js';
import { fetchAttempt } from './fetch-attempt.js';
import type { Gate, Ticket } from './gate.js';
import type { HeaderRecord } from './headers.js';
import { judgeFailure, longestWait } from './judge-failure.js';
import type { CallOptions, ConnectOptions, OperationTraits } from './options.js';
import { choosePolicy } from './policy.js';
import { readRateLimits } from './rate-limit.js';
import type { Answer } from './read-answer.js';
import { createReport, type Report } from './report.js';
import { createLimit } from './timeout.js';

/** Is a call with all that decides how it is sent. */
export interface OutgoingCall {
  readonly method: string;
  /** The path template. */
  readonly route: string;
  /** The URL, or the `Request` of a raw call. */
  readonly input: string | Request;
  readonly init: RequestInit;
  /** The headers of the request; they are given the token. */
  readonly headers: HeaderRecord;
  readonly options: CallOptions;
  /** Absent on a raw call, which is answered whatever the status is. */
  readonly traits?: OperationTraits;
}

/** Is the answer to a call. */
export interface CallAnswer extends Answer {
  /** Makes the error that says that the answer is of no use. */
  readonly refuse: () => ApiError;
  /** Tells the listener more about the call. */
  readonly tell: Report['tell'];
}

/** Sends a call as often as it takes, within its time and the rate limits. */
export type Send = (call: OutgoingCall) => Promise<CallAnswer>;

/** Is what the calls of a connection share. */
export interface SharedParts {
  readonly clock: Clock;
  readonly options: ConnectOptions;
  readonly baseUrl: string;
  readonly tokens: TokenSource;
  readonly gateOf: (token: string | undefined) => Gate;
}

/** Creates what sends the calls of a connection. */
export function createSend({ clock, options, baseUrl, tokens, gateOf }: SharedParts): Send {
  const origin = `${new URL(baseUrl).origin}/`;
  const budget = createBudget();
  let calls = 0;

  return async (outgoing) => {
    const { method, route, input, headers, traits, options: own } = outgoing;
    const { signal, timeout = options.timeout ?? 30_000, deadline = options.deadline ?? 120_000 } = own;
    const url = typeof input === 'string' ? input : input.url;
    if (!url.startsWith(origin)) throw new ConfigurationError(`Requests go to ${origin} only`);
    const { about, count, tell } = createReport({ call: (calls += 1), method, route, url }, options.onEvent);
    const ends = clock.now() + deadline;
    const limit = createLimit({ clock, signal, deadline, ends, about });
    const key = `${method} ${route}`;
    let failures = 0;
    let refusals = 0;
    let refreshed = false;
    let token: string | undefined;
    let answer: Answer | undefined;
    let retryAt = 0;

    const refuse = (): ApiError => {
      const { response, text } = answer ?? holdBack();
      const call = { ...about(), apiVersion: headers['ld-api-version'] };
      return createApiError(call, { response, text, token, retryAt, now: clock.now() });
    };
    for (;;) {
      signal?.throwIfAborted();
      const source = tokens.get();
      token = typeof source === 'object' ? await limit(deadline, () => source) : source;
      const gate = gateOf(token);
      const latest = Math.min(ends, clock.now() + longestWait + 500);
      const ticket: Ticket = { route: key, concurrency: options.concurrency ?? 8, latest };
      gate.enter(ticket);
      if (ticket.opens === undefined) {
        const from = clock.now();
        await limit(deadline, (stop) => waitAtGate({ gate, ticket, stop }));
        tell({ type: 'wait', wait: clock.now() - from });
      }
      if (ticket.opens) {
        retryAt = ticket.opens;
        break;
      }

      count();
      tell({ type: 'request' });
      const sent = clock.now();
      let error: unknown;
      answer = undefined;
      try {
        answer = await limit(timeout, (stop) =>
          fetchAttempt({ call: outgoing, options, token, signal: stop }),
        );
      } catch (reason) {
        error = reason;
      }
      const now = clock.now();
      const response = answer?.response;
      const status = response?.status;
      const rateLimit = response ? readRateLimits(response.headers, now) : [];
      const duration = now - sent;
      if (answer && response?.ok) {
        gate.leave(key, rateLimit);
        tell({ type: 'response', status, duration, rateLimit });
        budget.earn();
        return { response, text: answer.text, refuse, tell };
      }

      if (status === 429) refusals += 1;
      else failures += 1;
      const policy = choosePolicy({ connection: options.retry, call: own.retry, method, traits });
      const verdict = judgeFailure({ policy, response, error, failures, refusals, now, ends });
      const { wait } = verdict;
      const known = rateLimit.some(({ remaining, reset }) => remaining === 0 && reset > now);
      if (status === 429 && !known) gate.pause(now + wait);
      gate.leave(key, rateLimit);
      tell({ type: 'response', status, duration, rateLimit });

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
      // After a 429 the gate knows how long to wait.
      if (status !== 429) await limit(deadline, (stop) => sleep(clock, wait, stop));
    }
    if (traits || !answer) throw refuse();
    return { ...answer, refuse, tell };
  };
}

/** Answers in the place of LaunchDarkly what it would answer. */
function holdBack(): Answer {
  const text = '{"code":"rate_limited","message":"Held back"}';
  return { text, response: new Response(text, { status: 429 }) };
}

interface Wait {
  readonly gate: Gate;
  readonly ticket: Ticket;
  readonly stop: AbortSignal;
}

function waitAtGate({ gate, ticket, stop }: Wait): Promise<void> {
  stop.addEventListener('abort', () => gate.withdraw(ticket));
  return new Promise((resolve) => {
    ticket.wake = resolve;
  });
}

function sleep(clock: Clock, wait: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => stop.addEventListener('abort', clock.after(wait, resolve)));
}
