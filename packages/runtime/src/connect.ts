import { createTokenSource } from './auth.js';
import { systemClock } from './clock.js';
import { createGate, type Gate, type WindowState } from './gate.js';
import type { ConnectOptions } from './options.js';
import { resolveBaseUrl } from './regions.js';
import { createSender, type Send } from './send.js';

/** Is a connection to LaunchDarkly that area clients share. */
export interface Connection {
  /** The URL that paths are appended to. */
  readonly baseUrl: string;
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
  const gate: Gate = createGate(options.clock ?? systemClock);
  const send = createSender({ options, baseUrl, tokens: createTokenSource(options), gateOf: () => gate });
  return { baseUrl, send, rateLimits: gate.limits };
}
