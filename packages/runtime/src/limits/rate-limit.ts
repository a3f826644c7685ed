/** One rate-limit window as a response described it. */
export interface RateLimit {
  /** What the window counts: the requests of the account, of a method and path, or of the token. */
  readonly scope: 'global' | 'route' | 'token';
  /** Requests the window allows. */
  readonly limit: number | undefined;
  /** Requests the window still allows. */
  readonly remaining: number;
  /** When the next window begins, in epoch ms by the local clock. */
  readonly reset: number;
}

/** Anything that headers can be read from. */
export interface HeaderReader {
  readonly get: (name: string) => string | null;
}

const families = [
  ['', ['global', 'route']],
  ['auth-token-', ['token']],
] as const;

/** Reads the rate-limit windows that a response's headers describe. `now` is the local time in epoch ms. */
export function readRateLimits(headers: HeaderReader, now: number): readonly RateLimit[] {
  return families.flatMap(([prefix, scopes]) => {
    const reset = readReset(headers, prefix, now);
    if (!reset) return [];
    return scopes.flatMap((scope) => {
      const family = prefix || `${scope}-`;
      const remaining = readCount(headers, `${family}remaining`);
      return remaining === undefined
        ? []
        : [{ scope, limit: readCount(headers, `${family}limit`), remaining, reset }];
    });
  });
}

/** Reads when a 429 wants us back, in epoch ms by the local clock; 0 when it does not say. */
export function readRetryTime(headers: HeaderReader, now: number): number {
  const spent = readRateLimits(headers, now).filter(({ remaining }) => remaining === 0);
  const resets = spent.map(({ reset }) => reset);
  const any = families.map(([prefix]) => readReset(headers, prefix, now));
  return Math.max(readRetryAfter(headers, now), ...(resets.length > 0 ? resets : any));
}

/** Reads `Retry-After`, in seconds or a date: epoch ms by the local clock; 0 when it does not say. */
export function readRetryAfter(headers: HeaderReader, now: number): number {
  const after = headers.get('retry-after') ?? '';
  const seconds = Number.parseFloat(after);
  return (seconds >= 0 ? now + seconds * 1000 : Date.parse(after) + readSkew(headers, now)) || 0;
}

function readReset(headers: HeaderReader, prefix: string, now: number): number {
  // LaunchDarkly sends epoch milliseconds.
  const reset = readCount(headers, `${prefix}reset`);
  return reset ? reset + readSkew(headers, now) : 0;
}

// A header that came twice reads `4, 4`.
function readCount(headers: HeaderReader, name: string): number | undefined {
  const count = Number.parseInt(headers.get(`x-ratelimit-${name}`) ?? '', 10);
  return count >= 0 ? count : undefined;
}

/**
 * Returns how many ms the local clock is ahead of the server's.
 *
 * `Date` has whole seconds: within that second the clocks count as equal, beyond it the skew errs on the longer wait.
 */
function readSkew(headers: HeaderReader, now: number): number {
  const date = Date.parse(headers.get('date') ?? '');
  return now < date || now > date + 1500 ? now - date : 0;
}
