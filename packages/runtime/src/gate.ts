import type { Clock } from './clock.js';
import type { RateLimit } from './rate-limit.js';

/** Asks to send one request. */
export interface Ticket {
  /** The method and the path template. */
  readonly route: string;
  /** Most requests under way at once. */
  readonly concurrency: number;
  /** When the wait ends anyway, in epoch ms. */
  readonly ends: number;
  /** Ends the wait: 0 lets the request go; a time says that it cannot go before, which is too late. */
  readonly settle: (opens: number) => void;
}

/** Is a rate-limit window as far as it is known. */
export interface WindowState extends RateLimit {
  /** The method and the path template that the window counts; undefined for windows of other scopes. */
  readonly route: string | undefined;
}

/** Lets requests go as the rate limits allow, first come, first served. */
export interface Gate {
  /** Queues a ticket. */
  readonly enter: (ticket: Ticket) => void;
  /** Takes back a ticket that waits. */
  readonly withdraw: (ticket: Ticket) => void;
  /** Ends a request that was let go, with what its response said of the limits. */
  readonly leave: (route: string, limits: readonly RateLimit[]) => void;
  /** Holds back the requests of one route, or of all, until a time in epoch ms. */
  readonly pause: (until: number, route?: string) => void;
  /** Returns the windows that are known. */
  readonly limits: () => readonly WindowState[];
}

interface Window extends WindowState {
  limit: number | undefined;
  remaining: number;
  reset: number;
  /** When it lets requests go again: its reset and some jitter, so that many processes do not wake together. */
  opens: number;
  paused: number;
  busy: number;
}

/** The longest wait that a server may ask for, in ms. LaunchDarkly's windows last ten seconds. */
export const longestWait = 60_000;

/** Creates a gate that knows of no limits yet. */
export function createGate(clock: Clock): Gate {
  const windows = new Map<string, Window>();
  const queue = new Set<Ticket>();
  let busy = 0;
  let cancel = (): void => {};

  const windowOf = (scope: RateLimit['scope'], route?: string): Window => {
    const key = route ?? scope;
    const known = windows.get(key);
    if (known) return known;
    const window = {
      scope,
      route,
      limit: undefined,
      remaining: Infinity,
      reset: 0,
      opens: 0,
      paused: 0,
      busy: 0,
    };
    windows.set(key, window);
    return window;
  };
  const windowsOf = (route: string): Window[] => [
    windowOf('global'),
    windowOf('token'),
    windowOf('route', route),
  ];

  const learn = (window: Window, { limit, remaining, reset }: RateLimit): void => {
    if (reset <= clock.now()) return;
    // Resets that differ by less are the same one, seen through clocks that are compared by whole seconds.
    if (Math.abs(reset - window.reset) < 2000) window.remaining = Math.min(window.remaining, remaining);
    else Object.assign(window, { limit, reset, opens: reset + jitter(), remaining: remaining - window.busy });
  };

  const openingOf = (window: Window, now: number): number => {
    if (window.opens <= now && window.remaining < Infinity) {
      // Until a response describes the new window, it is taken to be like the last.
      window.remaining = (window.limit ?? Infinity) - window.busy;
      window.opens = now + 10_000;
    }
    return Math.max(window.paused, window.remaining > 0 ? 0 : window.opens);
  };

  const drain = (): void => {
    const now = clock.now();
    let next = Infinity;
    cancel();
    cancel = () => {};
    for (const ticket of queue) {
      if (busy >= ticket.concurrency) break;
      const concerned = windowsOf(ticket.route);
      const opens = Math.max(...concerned.map((window) => openingOf(window, now)));
      if (opens > now && opens <= Math.min(ticket.ends, now + longestWait + 500))
        next = Math.min(next, opens);
      else {
        queue.delete(ticket);
        if (opens <= now) {
          busy += 1;
          for (const window of concerned) {
            window.busy += 1;
            window.remaining -= 1;
          }
        }
        ticket.settle(opens > now ? opens : 0);
      }
    }
    if (next < Infinity) cancel = clock.after(next - now, drain);
  };

  return {
    enter: (ticket) => {
      queue.add(ticket);
      drain();
    },
    withdraw: (ticket) => {
      if (queue.delete(ticket)) drain();
    },
    leave: (route, limits) => {
      busy -= 1;
      for (const window of windowsOf(route)) {
        window.busy -= 1;
        for (const limit of limits) if (limit.scope === window.scope) learn(window, limit);
      }
      drain();
    },
    pause: (until, route) => {
      const window = windowOf(route ? 'route' : 'global', route);
      window.paused = Math.max(window.paused, until + jitter());
    },
    limits: () =>
      [...windows.values()]
        .filter(({ reset }) => reset)
        .map(({ scope, route, limit, remaining, reset }) => ({ scope, route, limit, remaining, reset })),
  };
}

const jitter = (): number => 50 + Math.random() * 450;
