import { createApiError } from './api-error.js';
import type { TokenSource } from './auth.js';
import { systemClock } from './clock.js';
import {
  ConfigurationError,
  ConnectionError,
  LaunchDarklyError,
  RateLimitError,
  TimeoutError,
  type ApiError,
} from './errors.js';
import type { EventDetail } from './events.js';
import { longestWait, type Gate } from './gate.js';
import { isBrowser } from './headers.js';
import type { CallOptions, ConnectOptions, OperationTraits } from './options.js';
import { readRateLimits, readRetryAfter, readRetryTime } from './rate-limit.js';
import { readAnswer, type Answer } from './read-answer.js';
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
  /** Takes the headers that every request has. */
  readonly headers: Headers;
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
  readonly options: ConnectOptions;
  readonly origin: string;
  readonly tokens: TokenSource;
  readonly gateOf: (token: string | undefined) => Gate;
}

const fullBudget = 100;

/** Creates what sends the calls of a connection. */
export function createSend({ options, origin, tokens, gateOf }: SharedParts): Send {
  const { clock = systemClock, concurrency = 8, onEvent } = options;
  let calls = 0;
  // Retries are paid from a budget that successes fill: an outage is not met with three times the load.
  let budget = fullBudget;

  return async ({ method, route, input, init, headers, traits, options: own }) => {
    const { signal, timeout = options.timeout ?? 30_000, deadline = options.deadline ?? 120_000 } = own;
    const retry = own.retry ?? options.retry;
    const once = retry === false && { attempts: 1, rateLimits: 0 };
    const {
      attempts = 3,
      rateLimits = 5,
      statuses,
    } = { ...(options.retry || {}), ...(own.retry || {}), ...once };
    const idempotent = traits?.read ?? !/^P(OST|ATCH)$/.test(method);
    const target = typeof input === 'string' ? input : input.url;
    const key = `${method} ${route}`;
    const call = ++calls;
    const about = { method, route, url: target.replace(/[?#].*/, ''), attempts: 0 };
    const ends = clock.now() + deadline;
    let failures = 0;
    let refusals = 0;
    let refreshed = false;
    let token: string | undefined;

    const tell = (detail: EventDetail): void => {
      // Of an async function both what is thrown and what is rejected ends in the catch.
      if (onEvent) (async () => onEvent({ call, ...about, ...detail }))().catch(() => {});
    };
    const limit = <T>(time: number, run: (stop: AbortSignal) => Promise<T>): Promise<T> => {
      const expire = (): TimeoutError => {
        const exceeded = clock.now() < ends ? time : deadline;
        return new TimeoutError(`${key} took more than ${exceeded} ms`, { ...about, timeout: exceeded });
      };
      return within({ clock, signal, expire, time: Math.min(time, ends - clock.now()) }, run);
    };

    /** Waits until the gate lets the call go; returns 0, or when it could go if that is too late. */
    const enter = async (gate: Gate): Promise<number> => {
      const from = clock.now();
      let opens: number | undefined;
      let wake = (): void => {};
      const ticket = {
        route: key,
        concurrency,
        ends,
        settle: (time: number) => {
          opens = time;
          wake();
        },
      };
      gate.enter(ticket);
      if (opens === undefined) {
        await limit(deadline, (stop) => {
          stop.addEventListener('abort', () => gate.withdraw(ticket));
          return new Promise<void>((resolve) => (wake = resolve));
        });
        tell({ type: 'wait', wait: clock.now() - from });
      }
      return opens ?? 0;
    };

    const conclude = (answer: Answer, retryAt: number): CallAnswer => {
      const apiVersion = headers.get('ld-api-version');
      const refuse = (): ApiError =>
        createApiError({ about, answer, apiVersion, retryAt, now: clock.now(), token });
      if (traits && !answer.response.ok) throw refuse();
      return { ...answer, refuse, tell };
    };

    if (!target.startsWith(`${origin}/`)) throw new ConfigurationError(`Requests go to ${origin} only`);
    // The two versions replace each other: of two values LaunchDarkly obeys the first.
    if (!headers.has('ld-api-version')) headers.set('ld-api-version', traits?.beta ? 'beta' : '20240415');
    if (!isBrowser() && !headers.has('user-agent')) headers.set('user-agent', options.userAgent ?? 'ld-rest');
    const override = options.methodOverride && /^(P(UT|ATCH)|DELETE)$/.test(method);
    if (override) headers.set('x-http-method-override', method);

    let answer: Answer | undefined;
    for (;;) {
      signal?.throwIfAborted();
      const source = tokens.get();
      token = typeof source === 'object' ? await limit(deadline, () => source) : source;
      if (token) headers.set('authorization', options.scheme === 'bearer' ? `Bearer ${token}` : token);
      const gate = gateOf(token);
      const opens = await enter(gate);
      if (opens) {
        if (answer) return conclude(answer, opens);
        throw new RateLimitError(`429 ${key} waits for the rate limit`, {
          ...{ ...about, status: 429, code: 'rate_limited', errors: [], rateLimit: [], headers: {} },
          retryAt: new Date(opens),
        });
      }
      about.attempts += 1;
      tell({ type: 'request' });
      const sent = clock.now();
      let error: unknown;
      answer = undefined;
      try {
        answer = await limit(timeout, async (signal) => {
          const fetch = options.fetch ?? globalThis.fetch;
          // A redirect would take the request to a place that nobody configured.
          const fixed = { method: override ? 'POST' : method, headers, signal, redirect: 'manual' } as const;
          const session = token ? {} : ({ credentials: 'include' } as const);
          return readAnswer(await fetch(input, { ...init, ...session, ...fixed }), !traits);
        });
      } catch (reason) {
        error = reason;
      }
      const now = clock.now();
      const status = answer?.response.status;
      const received = answer?.response.headers ?? new Headers();
      const rateLimit = readRateLimits(received, now);
      const retryAt = status === 429 ? readRetryTime(received, now) : readRetryAfter(received, now);
      const wait = retryAt > now ? retryAt - now : backoff(failures + refusals + 1);
      const spent = rateLimit.some(({ remaining, reset }) => remaining === 0 && reset > now);
      if (status === 429 && !spent) gate.pause(now + wait, retryAt > now ? undefined : key);
      gate.leave(key, rateLimit);
      tell({ type: 'response', status, duration: now - sent, rateLimit });

      if (answer?.response.ok) budget = Math.min(fullBudget, budget + 0.1);
      if (answer?.response.ok) return conclude(answer, 0);
      signal?.throwIfAborted();
      if (status === 401 && !refreshed && tokens.refuse(token)) {
        refreshed = true;
        continue;
      }
      const again =
        status === 429
          ? ++refusals <= rateLimits
          : (statuses?.includes(status ?? 0) || isTransient({ idempotent, status, error })) &&
            ++failures < attempts &&
            budget >= 1;
      if (!again || wait > longestWait || now + wait > ends) {
        if (answer) return conclude(answer, retryAt);
        if (error instanceof LaunchDarklyError) throw error;
        throw new ConnectionError(`${key} got no complete response`, { ...about, cause: error });
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
  };
}
