/** Is one rate-limit window as a response described it. */
export interface RateLimit {
  /** What the window counts: the requests of the account, of a method and path, or of the token. */
  readonly scope: 'global' | 'route' | 'token';
  /** Requests the window allows. */
  readonly limit: number | undefined;
  /** Requests the window still allows. */
  readonly remaining: number | undefined;
  /** When the next window begins: epoch ms by the local clock. */
  readonly reset: number | undefined;
}

/** Reads the rate-limit windows that a response's headers describe. `now` is epoch ms by the local clock. */
export function readRateLimits(headers: Headers, now: number): readonly RateLimit[] {
  const read = (name: string): number | undefined => {
    const value = Number.parseInt(headers.get(`x-ratelimit-${name}`) ?? '', 10);
    return value >= 0 ? value : undefined;
  };
  const describe = (scope: RateLimit['scope'], family: string, resets: string): RateLimit => {
    const reset = read(`${resets}reset`);
    return {
      scope,
      limit: read(`${family}-limit`),
      remaining: read(`${family}-remaining`),
      reset: reset && reset + clockSkew(headers, now),
    };
  };
  const limits = [
    describe('global', 'global', ''),
    describe('route', 'route', ''),
    describe('token', 'auth-token', 'auth-token-'),
  ];
  const counted = limits.filter(({ limit, remaining }) => (remaining ?? limit) !== undefined);
  return counted.length > 0 ? counted : limits.filter(({ reset }) => reset);
}

/** Reads when the server wants to hear from us again: local epoch ms, 0 when it does not say. */
export function readRetryTime(headers: Headers, now: number): number {
  const limits = readRateLimits(headers, now).filter(({ reset }) => reset);
  const spent = limits.filter(({ remaining }) => remaining === 0);
  const resets = (spent.length > 0 ? spent : limits).map(({ reset = 0 }) => reset);
  return Math.max(0, readRetryAfter(headers, now), ...resets);
}

/** Reads `Retry-After` alone, in seconds or as a date: local epoch ms, 0 when it does not say. */
export function readRetryAfter(headers: Headers, now: number): number {
  const after = headers.get('retry-after') ?? '';
  const seconds = Number.parseFloat(after);
  return (seconds >= 0 ? now + seconds * 1000 : Date.parse(after) + clockSkew(headers, now)) || 0;
}

/**
 * Returns the ms that the local clock is ahead of the server's.
 *
 * `Date` has whole seconds, so clocks within that second count as equal; otherwise the skew errs towards waiting longer.
 */
function clockSkew(headers: Headers, now: number): number {
  const date = Date.parse(headers.get('date') ?? '');
  return now < date || now > date + 1500 ? now - date : 0;
}
