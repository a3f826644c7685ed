import type { Clock } from '@ld-rest/runtime';
import type { SeenRequest, Step } from './fault-server.js';

/** Names the headers that a window speaks through. */
export type Family = 'global' | 'route' | 'token' | 'retry-after';

/** Describes a rate-limit window. */
export interface WindowOptions {
  readonly clock: Clock;
  readonly family: Family;
  readonly limit: number;
  /** The length of a window in ms. */
  readonly length: number;
  /** How many of the first window somebody else has used. */
  readonly used?: number;
  /** How far the server's clock is ahead, in ms. */
  readonly skew?: number;
}

/** Counts requests as LaunchDarkly does: windows of fixed length, and 429 for what is too much. */
export function countingWindow(options: WindowOptions): Step & { readonly accepted: Map<number, number> } {
  const { clock, family, limit, length, used = 0, skew = 0 } = options;
  const begin = clock.now();
  const counts = new Map<number, number>([[0, used]]);
  const accepted = new Map<number, number>();
  const step: Step = (response, request: SeenRequest) => {
    const now = clock.now();
    const window = Math.floor((now - begin) / length);
    const count = (counts.get(window) ?? 0) + 1;
    counts.set(window, count);
    const reset = Math.ceil(begin + (window + 1) * length);
    const fine = count <= limit;
    if (fine) accepted.set(window, (accepted.get(window) ?? 0) + 1);
    response.writeHead(fine ? 200 : 429, {
      date: new Date(now + skew).toUTCString(),
      'content-type': 'application/json',
      ...headersOf({
        family,
        limit,
        remaining: Math.max(0, limit - count),
        reset: reset + skew,
        after: reset - now,
      }),
    });
    response.end(
      JSON.stringify(fine ? { key: request.path } : { code: 'rate_limited', message: 'Too many' }),
    );
  };
  return Object.assign(step, { accepted });
}

function headersOf(window: {
  readonly family: Family;
  readonly limit: number;
  readonly remaining: number;
  readonly reset: number;
  readonly after: number;
}): Record<string, string> {
  const { family, limit, remaining, reset, after } = window;
  if (family === 'retry-after') return remaining === 0 ? { 'retry-after': `${Math.ceil(after / 1000)}` } : {};
  const name = { global: 'Global', route: 'Route', token: 'Auth-Token' }[family];
  return {
    [`X-Ratelimit-${name}-Limit`]: `${limit}`,
    [`X-Ratelimit-${name}-Remaining`]: `${remaining}`,
    [family === 'token' ? 'X-Ratelimit-Auth-Token-Reset' : 'X-Ratelimit-Reset']: `${reset}`,
  };
}
