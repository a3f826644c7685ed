import { createApiError } from './api-error.js';
import { attempt, type Answer } from './attempt.js';
import type { TokenSource } from './auth.js';
import { systemClock } from './clock.js';
import {
  ConfigurationError,
  ConnectionError,
  LaunchDarklyError,
  RateLimitError,
  TimeoutError,
} from './errors.js';
import { notify, type EventDetail } from './events.js';
import type { Gate } from './gate.js';
import { addHeaders } from './headers.js';
import type { CallOptions, ConnectOptions, OperationTraits } from './options.js';
import { readRateLimits, readRetryAfter, readRetryTime } from './rate-limit.js';
import { backoff, isTransient } from './retry.js';
import { within, type Limits } from './timeout.js';

/** Is a call with all that decides how it is sent. */
export interface OutgoingCall {
  /** The URL, or the `Request` of a raw call. */
  readonly input: string | Request;
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly init: RequestInit;
  /** The path template. */
  readonly route: string;
  readonly options: CallOptions;
  readonly traits: OperationTraits;
  /** Answers with the response whatever its status is, its body unread. */
  readonly raw: boolean;
}

/** Is what the calls of a connection share. */
export interface Shared {
  readonly options: ConnectOptions;
  readonly baseUrl: string;
  readonly tokens: TokenSource;
  readonly gateOf: (token: string | undefined) => Gate;
}

/** Sends a call. */
export type Send = (call: OutgoingCall) => Promise<Answer>;

const longestWait = 60_000;
const fullBudget = 100;

/** Creates what sends the calls of a connection: as often as it takes, within their time and the rate limits. */
export function createSender({ options, baseUrl, tokens, gateOf }: Shared): Send {
  const { clock = systemClock, onEvent, concurrency = 8 } = options;
  const { origin } = new URL(baseUrl);
  let calls = 0;
  // Retries are paid from a budget that successes fill, so that an outage is not met with three times the load.
  let budget = fullBudget;

  return async ({ input, method, route, headers, init, traits, raw, options: own, ...rest }) => {
    const { signal, timeout = options.timeout ?? 30_000, deadline = options.deadline ?? 120_000 } = own;
    const fetch = options.fetch ?? globalThis.fetch;
    const once = (own.retry ?? options.retry) === false && { attempts: 1, rateLimits: 0 };
    const policy = { ...(options.retry || {}), ...(own.retry || {}), ...once };
    const { attempts: most = 3, rateLimits: mostLimited = 5, statuses } = policy;
    const key = `${method} ${route}`;
    const url = rest.url.replace(/[?#].*/, '');
    const call = ++calls;
    const started = clock.now();
    const ends = started + deadline;
    let attempts = 0;
    let failures = 0;
    let refusals = 0;
    let refreshed = false;
    let status: number | undefined;
    let thrown: unknown;

    const tell = (detail: EventDetail): void => notify(onEvent, { call, method, route, url, ...detail });
    const describe = (): object => ({ method, route, url, attempts });
    const limits = (time: number): Limits => ({
      clock,
      signal,
      time: Math.min(time, ends - clock.now()),
      expire: () => {
        const exceeded = clock.now() < ends ? time : deadline;
        return new TimeoutError(`${key} took more than ${exceeded} ms`, { ...describe(), timeout: exceeded });
      },
    });

    if (!rest.url.startsWith(`${origin}/`)) throw new ConfigurationError(`Requests go to ${origin} only`);
    addHeaders({ headers, beta: traits.beta, userAgent: options.userAgent });
    const override = options.methodOverride && /^(P(UT|ATCH)|DELETE)$/.test(method);
    if (override) headers.set('x-http-method-override', method);
    tell({ type: 'start' });
    try {
      return await run();
    } catch (error) {
      thrown = error;
      throw error;
    } finally {
      tell({
        type: 'end',
        status,
        error: thrown === undefined ? thrown : String(Object(thrown).name),
        attempts,
        duration: clock.now() - started,
      });
    }

    async function run(): Promise<Answer> {
      let answer: Answer | undefined;
      for (;;) {
        signal?.throwIfAborted();
        const source = tokens.get();
        const token = source instanceof Promise ? await within(limits(deadline), () => source) : source;
        if (token) headers.set('authorization', options.scheme === 'bearer' ? `Bearer ${token}` : token);
        const gate = gateOf(token);
        const opens = await enter(gate);
        if (opens) return refuse(answer, token, opens);

        tell({ type: 'request', attempt: ++attempts });
        const sent = clock.now();
        let error: unknown;
        answer = undefined;
        try {
          answer = await within(limits(timeout), (stop) =>
            attempt({
              fetch,
              input,
              init: {
                ...init,
                method: override ? 'POST' : method,
                headers,
                signal: stop,
                ...(token === undefined && { credentials: 'include' }),
              },
              raw,
            }),
          );
        } catch (reason) {
          error = reason;
        }
        const now = clock.now();
        status = answer?.response.status;
        const rateLimit = answer ? readRateLimits(answer.response.headers, now) : [];
        let retryAt = 0;
        let wait = backoff(failures + refusals + 1);
        if (answer && status === 429) {
          retryAt = readRetryTime(answer.response.headers, now);
          if (retryAt <= now) gate.pause(key, now + wait);
          else if (!rateLimit.some(({ remaining, reset = 0 }) => remaining === 0 && reset > now))
            gate.pause(undefined, retryAt);
        } else if (answer) retryAt = readRetryAfter(answer.response.headers, now);
        gate.leave(key, rateLimit);
        tell({ type: 'response', attempt: attempts, status, duration: now - sent, rateLimit });
        if (answer?.response.ok) {
          budget = Math.min(fullBudget, budget + 0.1);
          return answer;
        }
        if (signal?.aborted) throw signal.reason;
        if (status === 401 && !refreshed && tokens.refuse(token)) {
          refreshed = true;
          continue;
        }
        if (retryAt > now) wait = retryAt - now;
        const again =
          status === 429
            ? refusals++ < mostLimited
            : isTransient({ method, read: traits.read, status, error, statuses }) &&
              ++failures < most &&
              budget >= 1;
        if (!again || wait > longestWait || now + wait > ends) {
          if (answer) return refuse(answer, token, retryAt > now ? retryAt : 0);
          throw error instanceof LaunchDarklyError
            ? error
            : new ConnectionError(`${key} got no complete response`, { ...describe(), cause: error });
        }
        tell({ type: 'retry', attempt: attempts, status, wait });
        if (status !== 429) {
          budget -= 1;
          await within(
            limits(deadline),
            (stop) =>
              new Promise<void>((resolve) => {
                stop.addEventListener('abort', clock.after(wait, resolve));
              }),
          );
        }
      }
    }

    async function enter(gate: Gate): Promise<number> {
      const from = clock.now();
      let opens: number | undefined;
      let wake = (): void => {};
      const ticket = {
        route: key,
        concurrency,
        latest: (now: number) => Math.min(ends, now + longestWait + 500),
        settle: (time: number) => {
          opens = time;
          wake();
        },
      };
      gate.enter(ticket);
      if (opens === undefined) {
        await within(limits(deadline), (stop) => {
          stop.addEventListener('abort', () => gate.withdraw(ticket));
          return new Promise<void>((resolve) => {
            wake = resolve;
          });
        });
        tell({ type: 'wait', wait: clock.now() - from });
      }
      return opens ?? 0;
    }

    function refuse(answer: Answer | undefined, token: string | undefined, retryAt: number): Answer {
      if (!answer) {
        const message = `${key} waits for the rate limit`;
        throw new RateLimitError(message, {
          ...describe(),
          status: 429,
          code: 'rate_limited',
          retryAt: new Date(retryAt),
        });
      }
      if (raw) return answer;
      throw createApiError({
        ...{ method, route, url, attempts, token, retryAt, text: answer.text },
        status: answer.response.status,
        headers: answer.response.headers,
        apiVersion: headers.get('ld-api-version'),
        rateLimit: readRateLimits(answer.response.headers, clock.now()),
      });
    }
  };
}
