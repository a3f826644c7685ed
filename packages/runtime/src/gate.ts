import type { Clock } from './clock.js';
import type { RateLimit } from './rate-limit.js';

/** Asks to send one request. */
export interface Ticket {
  /** The method and the path template. */
  readonly route: string;
  /** Most requests under way at once. */
  readonly concurrency: number;
  /** Returns the latest time worth waiting for, in epoch ms. */
  readonly latest: (now: number) => number;
  /** Ends the wait: 0 lets the request go, a time says that it cannot go before. */
  readonly settle: (opens: number) => void;
}

/** Is the state of one rate-limit window. */
export interface WindowState extends RateLimit {
  /** The method and path template that a route's window counts. */
  readonly route: string | undefined;
}

/** Lets requests go as the rate limits allow, first come, first served. */
export interface Gate {
  /** Queues a ticket. */
  readonly enter: (ticket: Ticket) => void;
  /** Takes back a ticket that was not settled. */
  readonly withdraw: (ticket: Ticket) => void;
  /** Ends a request that was let go, with what its response said of the limits. */
  readonly leave: (route: string, limits: readonly RateLimit[]) => void;
  /** Holds back the requests of a route, or all, until a time in epoch ms. */
  readonly pause: (route: string | undefined, until: number) => void;
  /** Returns the windows that are known. */
  readonly limits: () => readonly WindowState[];
}

interface Window {
  limit: number | undefined;
  remaining: number;
  reset: number;
  /** The end of the window for us: its reset and some jitter, so that waiters of many processes do not wake together. */
  opens: number;
  paused: number;
  busy: number;
}

/** Creates a gate that has seen no limits yet. */
export function createGate(clock: Clock): Gate {
  const windows = new Map<string, Window>();
  const queue = new Set<Ticket>();
  let busy = 0;
  let cancel = (): void => {};

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
      for (const window of windowsOf(route)) window.busy -= 1;
      for (const limit of limits) learn(windowOf(limit.scope === 'route' ? route : limit.scope), limit);
      drain();
    },
    pause: (route = 'global', until) => {
      const window = windowOf(route);
      window.paused = Math.max(window.paused, until + jitter());
    },
    limits: () =>
      [...windows]
        .filter(([, { reset }]) => reset)
        .map(([key, { limit, remaining, reset }]) => ({
          ...(key === 'global' || key === 'token'
            ? { scope: key, route: undefined }
            : { scope: 'route', route: key }),
          limit,
          remaining,
          reset,
        })),
  };

  function windowOf(key: string): Window {
    const window = windows.get(key) ?? {
      limit: undefined,
      remaining: Infinity,
      reset: 0,
      opens: 0,
      paused: 0,
      busy: 0,
    };
    windows.set(key, window);
    return window;
  }

  function windowsOf(route: string): readonly Window[] {
    return [windowOf('global'), windowOf('token'), windowOf(route)];
  }

  function learn(window: Window, { limit, remaining, reset }: RateLimit): void {
    if (remaining === undefined || !reset || reset <= clock.now()) return;
    // Clocks are compared by whole seconds, windows last ten: a reset nearby is the same window.
    if (Math.abs(reset - window.reset) < 2000) {
      window.remaining = Math.min(window.remaining, remaining);
    } else {
      Object.assign(window, { limit, reset, opens: reset + jitter(), remaining: remaining - window.busy });
    }
  }

  /** Returns when a window lets the next request go. */
  function opening(window: Window, now: number): number {
    if (window.opens <= now && window.remaining < Infinity) {
      // Until a response describes the new window, it is taken to be like the last one.
      window.remaining = (window.limit ?? Infinity) - window.busy;
      window.opens = now + 10_000;
    }
    return Math.max(window.paused, window.remaining > 0 ? 0 : window.opens);
  }

  function drain(): void {
    cancel();
    cancel = () => {};
    const now = clock.now();
    let next = Infinity;
    for (const ticket of queue) {
      if (busy >= ticket.concurrency) break;
      const concerned = windowsOf(ticket.route);
      const opens = Math.max(...concerned.map((window) => opening(window, now)));
      if (opens > now && opens <= ticket.latest(now)) next = Math.min(next, opens);
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
  }
}

function jitter(): number {
  return 50 + Math.random() * 450;
}
