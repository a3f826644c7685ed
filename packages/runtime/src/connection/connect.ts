import { createSend } from '../call/create-send.js';
import type { Send } from '../call/outgoing-call.js';
import { createQueue } from '../limits/queue.js';
import { listWindows } from '../limits/list-windows.js';
import { createWindows, shareWindows, type Windows } from '../limits/windows.js';
import type { WindowState } from '../limits/window.js';
import { createBudget } from '../retry/budget.js';
import { systemClock } from '../time/clock.js';
import { checkOptions } from './check-options.js';
import { defaultHeaders, type HeaderRecord } from './headers.js';
import type { ConnectOptions } from './options.js';
import { resolveBaseUrl } from './resolve-base-url.js';
import { createTokenSource } from './token-source.js';

/** A connection to LaunchDarkly that area clients share. */
export interface Connection {
  /** The URL that paths are appended to. */
  readonly baseUrl: string;
  /** The headers of every request, without the token. */
  readonly headers: Readonly<HeaderRecord>;
  /** Returns the rate-limit windows that are known. */
  readonly rateLimits: () => readonly WindowState[];
  /** Sends the calls of area clients. */
  readonly send: Send;
  /** Says in words where calls go and where the token comes from, without any secret. */
  readonly toString: () => string;
}

/**
 * Describes a connection; nothing is sent.
 * @throws {ConfigurationError} when the options cannot work: an unknown name, region or number, no token, a wrong URL.
 */
export function connect(options: ConnectOptions = {}): Connection {
  checkOptions(options);
  const { clock = systemClock, random = Math.random, concurrency = 8 } = options;
  const baseUrl = resolveBaseUrl(options);
  const { origin } = new URL(baseUrl);
  const isolated = globalThis.navigator?.userAgent === 'Cloudflare-Workers';
  const tokens = createTokenSource(options, isolated);
  let windows: Windows | undefined;
  let known: string | undefined;
  let calls = 0;
  const windowsOf = (token: string | undefined): Windows => {
    if (!windows || token !== known) {
      known = token;
      // A clock of one's own makes a world of its own.
      windows = options.clock ? createWindows() : shareWindows(`${origin} ${token}`);
    }
    return windows;
  };
  const send = createSend(origin, {
    clock,
    random,
    options,
    tokens,
    isolated,
    windowsOf,
    queue: createQueue({ clock, random, concurrency, isolated }),
    budget: createBudget(),
    nextNumber: () => (calls += 1),
  });
  return {
    baseUrl,
    headers: defaultHeaders(options.userAgent),
    send,
    rateLimits: () => (windows ? listWindows(windows) : []),
    toString: () => `LaunchDarkly at ${baseUrl}, ${tokens.origin}`,
  };
}
