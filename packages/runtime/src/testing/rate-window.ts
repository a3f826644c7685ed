/** Says how many requests ten seconds allow. */
export interface FakeLimits {
  /** Of the whole account. */
  readonly global?: number | undefined;
  /** Of each method and path template. */
  readonly route?: number | undefined;
  /** Of the token. */
  readonly token?: number | undefined;
}

/** Counts a request; returns the headers that tell of it, and whether it was one too many. */
export type CountRequest = (
  route: string,
  now: number,
) => { readonly headers: Record<string, string>; readonly spent: boolean };

const families = { global: 'Global', route: 'Route', token: 'Auth-Token' } as const;

/** Creates windows of ten seconds, as LaunchDarkly has them. */
export function countRequests(limits: FakeLimits): CountRequest {
  const counts = new Map<string, number>();
  return (route, now) => {
    const window = Math.floor(now / 10_000);
    const reset = `${(window + 1) * 10_000}`;
    const headers: Record<string, string> = {};
    let spent = false;
    for (const scope of ['global', 'route', 'token'] as const) {
      const limit = limits[scope];
      if (limit === undefined) continue;
      const key = `${window} ${scope === 'route' ? route : scope}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      spent ||= count > limit;
      headers[`X-Ratelimit-${families[scope]}-Limit`] = `${limit}`;
      headers[`X-Ratelimit-${families[scope]}-Remaining`] = `${Math.max(0, limit - count)}`;
      headers[scope === 'token' ? 'X-Ratelimit-Auth-Token-Reset' : 'X-Ratelimit-Reset'] = reset;
    }
    return { headers, spent };
  };
}
