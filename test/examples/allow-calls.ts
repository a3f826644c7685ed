import type { TestServerOptions } from '@ld-rest/test-server';

/** How often an operation may be called. */
export interface Allowance {
  readonly operationId: string;
  readonly calls: number;
  /** In ms. LaunchDarkly's windows have ten seconds, which no test should wait for. */
  readonly window: number;
}

/** Plays a rate limit: an interceptor that refuses what a window does not allow. */
export function allowCalls({
  operationId,
  calls,
  window,
}: Allowance): NonNullable<TestServerOptions['intercept']> {
  let reset = 0;
  let used = 0;
  return ({ operation }) => {
    if (operation.operationId !== operationId) return undefined;
    if (Date.now() >= reset) {
      reset = Date.now() + window;
      used = 0;
    }
    used += 1;
    if (used <= calls) return undefined;
    return {
      status: 429,
      headers: {
        'x-ratelimit-route-limit': String(calls),
        'x-ratelimit-route-remaining': '0',
        'x-ratelimit-reset': String(reset),
      },
      body: { code: 'rate_limited', message: 'Too many calls' },
    };
  };
}
