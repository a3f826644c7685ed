import { Refusal } from '../checks/refusal.js';

const WINDOW_MS = 10_000;

/** Counts a call; returns the headers that say what is left, or refuses the call with them. */
export type RateLimiter = (route: string) => Readonly<Record<string, string>>;

/** Creates a counter of calls in windows of ten seconds, one for each method and path of the contract. */
export function createRateLimiter(limit: number, now: () => number): RateLimiter {
  const counts = new Map<string, { readonly reset: number; readonly used: number }>();
  return (route) => {
    const reset = (Math.floor(now() / WINDOW_MS) + 1) * WINDOW_MS;
    const known = counts.get(route);
    const used = (known?.reset === reset ? known.used : 0) + 1;
    counts.set(route, { reset, used });
    const headers = {
      'x-ratelimit-route-limit': String(limit),
      'x-ratelimit-route-remaining': String(Math.max(0, limit - used)),
      'x-ratelimit-reset': String(reset),
    };
    if (used <= limit) return headers;
    throw new Refusal(429, `More than ${limit} calls of ${route} in ten seconds.`, { headers });
  };
}
