import { createTokenSource } from './auth.js';
import { createBudget } from './budget.js';
import { systemClock } from './clock.js';
import { createGate, type Gate, type WindowState } from './gate.js';
import { shareGate } from './gates.js';
import { defaultHeaders, type HeaderRecord } from './headers.js';
import type { ConnectOptions } from './options.js';
import { resolveBaseUrl } from './regions.js';
import { createSend, type Send } from './send.js';

/** Is a connection to LaunchDarkly that area clients share. */
export interface Connection {
  /** The URL that paths are appended to. */
  readonly baseUrl: string;
  /** The headers of every request, without the token. */
  readonly headers: Readonly<HeaderRecord>;
  /** Returns the rate-limit windows that are known. */
  readonly rateLimits: () => readonly WindowState[];
  /** Sends the calls of area clients. */
  readonly send: Send;
}

/**
 * Describes a connection; nothing is sent.
 * @throws {ConfigurationError} when the token or the base URL cannot work.
 */
export function connect(options: ConnectOptions = {}): Connection {
  const baseUrl = resolveBaseUrl(options);
  const { origin } = new URL(baseUrl);
  const { clock } = options;
  const headers = defaultHeaders(options.userAgent);
  let gate: Gate | undefined;
  let known: string | undefined;
  let calls = 0;
  const gateOf = (token: string | undefined): Gate => {
    if (!gate || token !== known) {
      known = token;
      // A clock of one's own makes a world of its own.
      gate = clock ? createGate(clock) : shareGate(`${origin} ${token}`);
    }
    return gate;
  };
  const send = createSend(origin, {
    clock: clock ?? systemClock,
    options,
    tokens: createTokenSource(options),
    gateOf,
    budget: createBudget(),
    nextNumber: () => (calls += 1),
  });
  return { baseUrl, headers, send, rateLimits: () => gate?.limits() ?? [] };
}
