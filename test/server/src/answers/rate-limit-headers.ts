const WINDOW_MS = 10_000;
const ROUTE_LIMIT = 10_000;
const GLOBAL_LIMIT = 100_000;

/** Headers of LaunchDarkly's rate limits, far from any limit; the reset is in epoch milliseconds, as the real one sends it. */
export function rateLimitHeaders(now: number): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-global-limit': String(GLOBAL_LIMIT),
    'x-ratelimit-global-remaining': String(GLOBAL_LIMIT - 1),
    'x-ratelimit-route-limit': String(ROUTE_LIMIT),
    'x-ratelimit-route-remaining': String(ROUTE_LIMIT - 1),
    'x-ratelimit-reset': String(Math.ceil(now / WINDOW_MS) * WINDOW_MS),
  };
}
