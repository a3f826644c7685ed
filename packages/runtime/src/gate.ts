import type { Clock } from './clock.js';
import type { RateLimit } from './rate-limit.js';

/** Asks to send one request. */
export interface Ticket {
  /** The method and the path template. */
  readonly route: string;
  /** Most requests under way at once. */
  readonly concurrency: number;
  /** The latest time worth waiting for, in epoch ms. */
  readonly latest: number;
  /** Set when the wait ends: 0 lets the request go; a time says that it cannot go before, which is too late. */
  opens?: number;
  /** Is told the same, when the wait was not over at once. */
  wake?: (opens: number) => void;
}

/** Is a rate-limit window as far as it is known. */
export interface WindowState extends RateLimit {
  /** The method and the path template that the window counts; undefined for windows of other scopes. */
  readonly route: string | undefined;
}

/** Lets requests go as the rate limits allow, first come, first served. */
export interface Gate {
  /** Queues a ticket, or settles it at once. */
  readonly enter: (ticket: Ticket) => void;
  /** Takes back a ticket, settled or not. */
  readonly withdraw: (ticket: Ticket) => void;
  /** Ends a request that was let go, with what its response said of the limits. */
  readonly leave: (route: string, limits: readonly RateLimit[]) => void;
  /** Holds back all requests until a time in epoch ms: for a 429 that names no window. */
  readonly pause: (until: number) => void;
  /** Returns the windows that are known. */
  readonly limits: () => readonly WindowState[];
}

interface Window extends WindowState {
  limit: number | undefined;
  remaining: number;
  reset: number;
  /** When it lets requests go again: its reset and some jitter, so that many processes do not wake together. */
  opens: number;
  busy: number;
}

/** Creates a gate that knows of no limits yet. */
export function createGate(clock: Clock): Gate {
  const routes = new Map<string, readonly Window[]>();
  const queue = new Set<Ticket>();
  const all = createWindow('global');
  const token = createWindow('token');
  let paused = 0;
  let cancel = (): void => {};

  const windowsOf = (route: string): readonly Window[] => {
    const windows = routes.get(route) ?? [all, token, createWindow('route', route)];
    routes.set(route, windows);
    return windows;
  };

  const drain = (): void => {
    const now = clock.now();
    let next = Infinity;
    cancel();
    for (const ticket of queue) {
      if (all.busy >= ticket.concurrency) break;
      const windows = windowsOf(ticket.route);
      const opens = windows.reduce((latest, window) => Math.max(latest, openingOf(window, now)), paused);
      if (opens > now && opens <= ticket.latest) next = Math.min(next, opens);
      else {
        queue.delete(ticket);
        if (opens <= now) windows.forEach(occupy);
        ticket.opens = opens > now ? opens : 0;
        ticket.wake?.(ticket.opens);
      }
    }
    cancel = next < Infinity ? clock.after(next - now, drain) : () => {};
  };

  const leave: Gate['leave'] = (route, limits) => {
    const now = clock.now();
    for (const window of windowsOf(route)) {
      window.busy -= 1;
      const limit = limits.find(({ scope }) => scope === window.scope);
      // A reset hours away is a mistake; to believe it would be to stand still until then.
      if (limit && limit.reset > now && limit.reset < now + 3_600_000) learn(window, limit);
    }
    drain();
  };

  return {
    leave,
    enter: (ticket) => {
      queue.add(ticket);
      drain();
    },
    withdraw: (ticket) => {
      // An abort can come between the settling of a ticket and its taking note of it.
      if (ticket.opens === 0) return leave(ticket.route, []);
      queue.delete(ticket);
      drain();
    },
    pause: (until) => {
      paused = Math.max(paused, until + jitter());
    },
    limits: () =>
      [...new Set([...routes.values()].flat())]
        .filter(({ reset }) => reset)
        .map(({ scope, route, limit, remaining, reset }) => ({ scope, route, limit, remaining, reset })),
  };
}

function createWindow(scope: RateLimit['scope'], route?: string): Window {
  return { scope, route, limit: undefined, remaining: Infinity, reset: 0, opens: 0, busy: 0 };
}

function occupy(window: Window): void {
  window.busy += 1;
  window.remaining -= 1;
}

/** Takes over what a response says of a window. */
function learn(window: Window, { limit, remaining, reset }: RateLimit): void {
  // Clocks are compared by whole seconds, and windows last ten: resets this close are the same one.
  if (Math.abs(reset - window.reset) < 2000) window.remaining = Math.min(window.remaining, remaining);
  else Object.assign(window, { limit, reset, opens: reset + jitter(), remaining: remaining - window.busy });
}

/** Returns when a window lets the next request go. */
function openingOf(window: Window, now: number): number {
  if (window.opens <= now && window.remaining < Infinity) {
    // Until a response describes the new window, it is taken to be like the last.
    window.remaining = (window.limit ?? Infinity) - window.busy;
    window.opens = now + 10_000;
  }
  return window.remaining > 0 ? 0 : window.opens;
}

function jitter(): number {
  return 50 + Math.random() * 450;
}
