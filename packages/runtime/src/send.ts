import { createApiError } from './api-error.js';
import type { TokenSource } from './auth.js';
import type { Clock } from './clock.js';
import {
  ConfigurationError,
  ConnectionError,
  LaunchDarklyError,
  RateLimitError,
  TimeoutError,
  type ApiError,
  type FailedCall,
} from './errors.js';
import type { EventDetail } from './events.js';
import type { Gate, Ticket } from './gate.js';
import type { HeaderRecord } from './headers.js';
import type { CallOptions, CallRetryOptions, ConnectOptions, OperationTraits } from './options.js';
import { readRateLimits, readRetryAfter, readRetryTime } from './rate-limit.js';
import { readAnswer, readRawAnswer, type Answer } from './read-answer.js';
import { backoff, isTransient } from './retry.js';
import { within } from './timeout.js';

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
  readonly tell: (detail: EventDetail) => void;
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

const once: CallRetryOptions = { attempts: 1, rateLimits: 0 };
const fullBudget = 100;
// LaunchDarkly's windows last ten seconds. What asks for a longer wait is told at once.
const longestWait = 60_000;

/** Creates what sends the calls of a connection. */
export function createSend({ clock, options, baseUrl, tokens, gateOf }: SharedParts): Send {
  const origin = `${new URL(baseUrl).origin}/`;
  let calls = 0;
  // Retries are paid from a budget that successes fill: an outage is not met with three times the load.
  let budget = fullBudget;

  return async ({ method, route, input, init, headers, traits, options: own }) => {
    const { signal, timeout = options.timeout ?? 30_000, deadline = options.deadline ?? 120_000 } = own;
    const url = typeof input === 'string' ? input : input.url;
    const key = `${method} ${route}`;
    const call = (calls += 1);
    const ends = clock.now() + deadline;
    let attempts = 0;
    let failures = 0;
    let refusals = 0;
    let refreshed = false;
    let token: string | undefined;
    let answer: Answer | undefined;
    let retryAt = 0;

    const about = (): FailedCall => ({ method, route, url: url.replace(/\?.*/, ''), attempts });
    const tell = (detail: EventDetail): void => {
      // Of an async function both what is thrown and what is rejected ends in the catch.
      if (options.onEvent) (async () => options.onEvent?.({ call, ...about(), ...detail }))().catch(() => {});
    };
    const limit = <T>(time: number, run: (stop: AbortSignal) => Promise<T>): Promise<T> => {
      const left = ends - clock.now();
      const exceeded = time < left ? time : deadline;
      const expire = (): TimeoutError =>
        new TimeoutError(`${key} took more than ${exceeded} ms`, { ...about(), timeout: exceeded });
      return within({ clock, signal, expire, time: Math.min(time, left) }, run);
    };
    const refuse = (): ApiError => {
      const refusal = { ...about(), apiVersion: headers['ld-api-version'] };
      if (answer) return createApiError(refusal, { ...answer, token, retryAt, now: clock.now() });
      const unsent = { status: 429, code: 'rate_limited', errors: [], rateLimit: [], headers: {} };
      return new RateLimitError(`429 ${key} waits`, { ...refusal, ...unsent, retryAt: new Date(retryAt) });
    };
    const attempt = async (stop: AbortSignal): Promise<Answer> => {
      const { fetch = globalThis.fetch } = options;
      // A redirect would take the request to a place that nobody configured.
      const fixed: RequestInit = { ...init, method, headers, signal: stop, redirect: 'manual' };
      if (override) fixed.method = 'POST';
      if (!token) fixed.credentials = 'include';
      return (traits ? readAnswer : readRawAnswer)(await fetch(input, fixed));
    };

    if (!url.startsWith(origin)) throw new ConfigurationError(`Requests go to ${origin} only`);
    const override = options.methodOverride && /^(P(UT|ATCH)|DELETE)$/.test(method);
    if (override) headers['x-http-method-override'] = method;

    for (;;) {
      signal?.throwIfAborted();
      const source = tokens.get();
      token = typeof source === 'object' ? await limit(deadline, () => source) : source;
      if (token) headers['authorization'] = options.scheme === 'bearer' ? `Bearer ${token}` : token;

      const gate = gateOf(token);
      const entered = clock.now();
      const latest = Math.min(ends, entered + longestWait + 500);
      const ticket: Ticket = { route: key, concurrency: options.concurrency ?? 8, latest };
      gate.enter(ticket);
      if (ticket.opens === undefined) {
        await limit(deadline, (stop) => {
          stop.addEventListener('abort', () => gate.withdraw(ticket));
          return new Promise<void>((resolve) => (ticket.wake = resolve));
        });
        tell({ type: 'wait', wait: clock.now() - entered });
      }
      if (ticket.opens) {
        retryAt = ticket.opens;
        break;
      }

      attempts += 1;
      tell({ type: 'request' });
      const sent = clock.now();
      let error: unknown;
      answer = undefined;
      try {
        answer = await limit(timeout, attempt);
      } catch (reason) {
        error = reason;
      }
      const now = clock.now();
      const response = answer?.response;
      const status = response?.status;
      const rateLimit = response ? readRateLimits(response.headers, now) : [];
      if (answer && response?.ok) {
        gate.leave(key, rateLimit);
        tell({ type: 'response', status, duration: now - sent, rateLimit });
        budget = Math.min(fullBudget, budget + 0.1);
        return { response, text: answer.text, refuse, tell };
      }
      retryAt = response ? (status === 429 ? readRetryTime : readRetryAfter)(response.headers, now) : 0;
      const wait = retryAt > now ? retryAt - now : backoff(failures + refusals + 1);
      const known = rateLimit.some(({ remaining, reset }) => remaining === 0 && reset > now);
      if (status === 429 && !known) gate.pause(now + wait);
      gate.leave(key, rateLimit);
      tell({ type: 'response', status, duration: now - sent, rateLimit });

      signal?.throwIfAborted();
      if (status === 401 && !refreshed && tokens.refuse(token)) {
        refreshed = true;
        continue;
      }
      const { retry = options.retry } = own;
      const policy = retry === false ? once : { ...options.retry, ...retry };
      const { attempts: most = 3, rateLimits = 5, statuses = [] }: CallRetryOptions = policy;
      const idempotent = traits?.read ?? !/^P(OST|ATCH)$/.test(method);
      const again =
        status === 429
          ? ++refusals <= rateLimits
          : (statuses.includes(status ?? 0) || isTransient({ idempotent, status, error })) &&
            ++failures < most &&
            budget >= 1;
      if (!again || wait > longestWait || now + wait > ends) {
        if (answer) break;
        if (error instanceof LaunchDarklyError) throw error;
        throw new ConnectionError(`${key} got no complete response`, { ...about(), cause: error });
      }
      tell({ type: 'retry', status, wait });
      if (status !== 429) {
        budget -= 1;
        await limit(
          deadline,
          (stop) =>
            new Promise<void>((resolve) => stop.addEventListener('abort', clock.after(wait, resolve))),
        );
      }
    }
    if (traits || !answer) throw refuse();
    return { ...answer, refuse, tell };
  };
}
