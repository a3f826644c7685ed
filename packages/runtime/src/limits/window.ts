import type { RateLimit } from './rate-limit.js';
import { beginShare, createShare, endShare, noteLimit, turnOf, type Share } from './share.js';

/** A rate-limit window as far as it is known. */
export interface WindowState extends RateLimit {
  /** The method and the path template that the window counts; undefined for windows of other scopes. */
  readonly route: string | undefined;
}

/** A window and what this process has done in it: data that connections of the process share. */
export interface Window extends WindowState {
  limit: number | undefined;
  remaining: number;
  reset: number;
  /** When it lets requests go again once it is spent: its reset and some jitter, so that not all wake together. */
  opens: number;
  /** Requests let go in this window, and those of them that are not yet answered. */
  sent: number;
  flying: number;
  /** When the last request was let go, in epoch ms. */
  lastSent: number;
  /** Whether a response has described this window, or it is only taken to be like the last. */
  described: boolean;
  readonly share: Share;
}

/** What a window says to a request: when it lets it go, and whether it is the server that wants the wait. */
export interface Opening {
  /** In epoch ms; `Infinity` until the next answer. */
  readonly at: number;
  readonly asked: boolean;
}

/** What the answer to a request says of the windows. */
export interface LimitAnswer {
  readonly limits: readonly RateLimit[];
  readonly refused: boolean;
}

const windowLength = 10_000;
const open: Opening = { at: 0, asked: false };

/** Creates a window of which nothing is known. */
export function createWindow(scope: RateLimit['scope'], route?: string): Window {
  return {
    scope,
    route,
    limit: undefined,
    remaining: Infinity,
    reset: 0,
    opens: 0,
    sent: 0,
    flying: 0,
    lastSent: 0,
    described: false,
    share: createShare(),
  };
}

/** Returns when a window lets the next request go. */
export function openingOf(window: Window, now: number, random: () => number): Opening {
  if (!window.reset) return open;
  if (now < window.opens) return { at: window.opens, asked: window.remaining <= 0 };
  if (now >= window.reset) {
    // Until a response describes the new window, it is taken to be like the last.
    const passed = Math.ceil((now - window.reset + 1) / windowLength);
    turn(window, window.reset + passed * windowLength, now, random);
  }
  const at = window.remaining > 0 ? turnOf(window.share, window, now, random) : window.reset;
  if (at < window.reset) return { at, asked: false };
  window.opens = at === Infinity ? 0 : window.reset + jitter(random);
  return at === Infinity ? { at, asked: false } : { at: window.opens, asked: window.remaining <= 0 };
}

/** Counts a request that is let go. */
export function occupy(window: Window, now: number): void {
  // Requests whose end nobody reported, as happens to those of a Worker that is stopped, do not count for ever.
  if (now > window.lastSent + 60_000) window.flying = 0;
  window.lastSent = now;
  window.sent += 1;
  window.flying += 1;
  window.remaining -= 1;
}

/** Takes over what the answer to a request says of the window; without an answer, only that it has ended. */
export function learn(
  window: Window,
  answer: LimitAnswer | undefined,
  now: number,
  random: () => number,
): void {
  window.flying = Math.max(0, window.flying - 1);
  const limit = answer?.limits.find(({ scope }) => scope === window.scope);
  // A reset hours away is a mistake; to believe it would be to stand still until then.
  if (!limit || limit.reset <= now || limit.reset > now + 3_600_000) return;
  // Clocks are compared by whole seconds, and windows last ten: resets this close are the same one.
  if (Math.abs(limit.reset - window.reset) >= 2000) {
    if (window.described) turn(window, limit.reset, now, random);
    else adopt(window, limit.reset, now, random);
    window.remaining = limit.remaining - window.flying;
  }
  window.described = true;
  window.limit = limit.limit;
  window.remaining = Math.min(window.remaining, limit.remaining);
  if (answer?.refused && window.remaining <= 0) window.sent -= 1;
  noteLimit(window.share, limit, now);
}

function turn(window: Window, reset: number, now: number, random: () => number): void {
  endShare(window.share, window);
  adopt(window, reset, now, random);
  window.sent = window.flying;
  window.remaining = (window.limit ?? Infinity) - window.flying;
  window.described = false;
}

function adopt(window: Window, reset: number, now: number, random: () => number): void {
  window.reset = reset;
  window.opens = 0;
  beginShare(window.share, now, random);
}

/** Returns 50 to 500 ms. */
export function jitter(random: () => number): number {
  return 50 + random() * 450;
}
