import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as runtime from '@ld-rest/runtime';
import { startFaultServer, type FaultServer, type Step } from './fault-server.js';
import { empty, failure, hangUp, json, resetMidBody, text } from './faults.js';
import { createMiniClient, type MiniClient } from './mini/client.js';

const { ApiError, ConfigurationError, ConnectionError, LaunchDarklyError, RateLimitError } = runtime;
const flag = { projectKey: 'web', featureFlagKey: 'checkout', env: 'production' };

let server: FaultServer;
let mini: MiniClient;
beforeAll(async () => {
  server = await startFaultServer();
  const random = (): number => 0;
  mini = createMiniClient({ baseUrl: server.url, accessToken: 'api-error', random, retry: { attempts: 2 } });
});
afterAll(() => server.close());

const failed = { method: 'GET', route: '/a', url: 'https://app.launchdarkly.com/a', attempts: 1 };
const refused: runtime.RefusedCall = {
  ...failed,
  status: 429,
  code: '',
  id: '',
  errors: [],
  apiVersion: undefined,
  rateLimit: [],
  retryAt: undefined,
  headers: {},
  hint: undefined,
  body: undefined,
};
const soon = Date.now() + 100_000;

async function errorOf(step: Step, call = (): Promise<unknown> => mini.getFlag(flag)): Promise<unknown> {
  server.play(step);
  return call().catch((error: unknown) => error);
}

describe('an ApiError', () => {
  it('tells all that is known of the refusal', async () => {
    const error = await errorOf(
      failure(404, 'not_found', {
        'set-cookie': 'session=1',
        'x-request-id': 'r1',
        'X-Ratelimit-Route-Limit': '10',
        'X-Ratelimit-Route-Remaining': '999',
        'X-Ratelimit-Reset': `${soon}`,
      }),
    );
    expect(error).toBeInstanceOf(ApiError);
    expect({ ...Object(error) }).toEqual({
      name: 'ApiError',
      method: 'GET',
      route: '/api/v2/flags/{projectKey}/{featureFlagKey}',
      url: `${server.url}/api/v2/flags/web/checkout`,
      attempts: 1,
      status: 404,
      code: 'not_found',
      id: '7f3a',
      errors: [],
      apiVersion: '20240415',
      rateLimit: [{ scope: 'route', limit: 10, remaining: 999, reset: expect.any(Number) }],
      retryAt: undefined,
      headers: {
        'content-type': 'application/json',
        date: expect.any(String),
        'x-request-id': 'r1',
        'x-ratelimit-route-limit': '10',
        'x-ratelimit-route-remaining': '999',
        'x-ratelimit-reset': `${soon}`,
      },
      hint: undefined,
      body: { code: 'not_found', message: 'It is not_found', id: '7f3a' },
    });
    expect(String(error)).toBe(
      'ApiError: 404 not_found It is not_found (GET /api/v2/flags/{projectKey}/{featureFlagKey})',
    );
  });

  it('lists the attributes that failed validation', async () => {
    const errors = [{ attribute: 'key', reason: 'taken' }];
    const error = await errorOf(json(400, { code: 'invalid_request', message: 'No', errors }));
    expect(error).toMatchObject({ status: 400, errors });
  });

  it.each<[string, { step: Step; want: object }]>([
    ['empty', { step: empty(401), want: { status: 401, code: '', body: '' } }],
    [
      'a page for people',
      { step: text(502, '<html>'), want: { status: 502, code: '', body: '<html>', attempts: 2 } },
    ],
    ['cut short', { step: text(400, '{"code":"inv'), want: { code: '', body: '{"code":"inv' } }],
    ['a string', { step: json(400, 'no'), want: { code: '', body: 'no' } }],
    ['a number', { step: json(400, 7), want: { code: '', body: 7 } }],
    ['null', { step: json(400, null), want: { code: '', body: null } }],
    ['an array', { step: json(400, []), want: { code: '', body: [] } }],
    [
      'of other types',
      {
        step: json(400, { code: 1, message: {}, id: [], errors: 'x' }),
        want: { code: '', id: '', errors: [] },
      },
    ],
    ['broken off', { step: resetMidBody(400), want: { status: 400, code: '', body: '' } }],
  ])('survives a body that is %s', async (_, { step, want }) => {
    const error = await errorOf(step);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject(want);
  });

  it('keeps 2,000 characters of a body of 10 MB', async () => {
    const error = await errorOf(text(400, 'x'.repeat(10_000_000)));
    expect(error).toMatchObject({ status: 400, body: 'x'.repeat(2000) });
    expect(JSON.stringify(error).length).toBeLessThan(5000);
  });

  it('keeps a message of 10 MB out of its own', async () => {
    const error = await errorOf(json(400, { code: 'c'.repeat(5_000_000), message: 'm'.repeat(5_000_000) }));
    expect(String(error).length).toBeLessThan(2000);
    expect(JSON.stringify(error).length).toBeLessThan(10_000);
  });

  it.each<[string, { step: Step; call?: () => Promise<unknown> }]>([
    ['role', { step: failure(403, 'forbidden') }],
    ['role', { step: failure(403, 'forbidden'), call: () => mini.getViewNames() }],
    [
      'LD-API-Version: beta',
      {
        step: failure(403, 'forbidden'),
        call: () => mini.getViewNames({}, { headers: { 'LD-API-Version': '20240415' } }),
      },
    ],
    ['LD-API-Version: beta', { step: json(403, { message: 'This is a beta resource' }) }],
    ['approval', { step: json(405, { code: 'method_not_allowed', message: 'It needs approval' }) }],
    ['approval', { step: json(403, { code: 'forbidden', message: 'Approval is required' }) }],
    ['expired or revoked', { step: failure(401, 'unauthorized') }],
    ['127.0.0.1', { step: failure(401, 'unauthorized') }],
    [
      'form',
      {
        step: failure(422, 'unprocessable'),
        call: () => mini.patchFlag({ ...flag, body: [{ op: 'test', path: '/a' }] }),
      },
    ],
  ])('hints at %s', async (hint, { step, call }) => {
    const error = await errorOf(step, call);
    expect(error).toMatchObject({ hint: expect.stringContaining(hint) });
    expect(String(error)).toContain(hint);
  });
});

describe('other errors', () => {
  it('are a RateLimitError, which is an ApiError, for a 429', async () => {
    const error = await errorOf(failure(429, 'rate_limited', { 'retry-after': '300' }));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ name: 'RateLimitError', status: 429, code: 'rate_limited' });
  });

  it('are a ConnectionError, with its causes, when no answer comes', async () => {
    const error = await errorOf(hangUp, () =>
      createMiniClient({ baseUrl: server.url, accessToken: 'api-c', random: () => 0 }).getFlag(flag),
    );
    expect(error).toBeInstanceOf(ConnectionError);
    expect(String(error)).toBe(
      `ConnectionError: GET /api/v2/flags/{projectKey}/{featureFlagKey} got no answer from ${new URL(server.url).host} in 3 attempts: UND_ERR_SOCKET`,
    );
    expect(error).toMatchObject({
      name: 'ConnectionError',
      method: 'GET',
      attempts: 3,
      cause: { message: 'fetch failed', cause: { code: 'UND_ERR_SOCKET' } },
    });
  });

  it('are a ConfigurationError when the request cannot be made', async () => {
    const error = await errorOf(hangUp, () => mini.getFlag({ ...flag, projectKey: '..' }));
    expect(error).toBeInstanceOf(ConfigurationError);
  });
});

describe('a redirect', () => {
  it('is refused, and what it points at gets no request', async () => {
    const other = await startFaultServer(json(200, { key: 'stolen' }));
    for (const status of [301, 302, 303, 307, 308]) {
      const fresh = createMiniClient({ baseUrl: server.url, accessToken: `api-${status}` });
      const step = empty(status, { location: `${other.url}/api/v2/flags` });
      const error = await errorOf(step, () => fresh.getFlag(flag));
      expect(error).toMatchObject({ status, hint: expect.stringContaining('baseUrl') });
    }
    expect(other.seen).toHaveLength(0);
    await other.close();
  });
});

describe('instanceof', () => {
  it('works across two copies of the runtime', async () => {
    vi.resetModules();
    const copy = await import('../../packages/runtime/src/index.js');
    expect(copy.ApiError).not.toBe(ApiError);
    const limited = new copy.RateLimitError('429', refused);
    const names = [
      'LaunchDarklyError',
      'ApiError',
      'RateLimitError',
      'TimeoutError',
      'ConnectionError',
      'ConfigurationError',
    ] as const;
    expect(names.filter((name) => limited instanceof runtime[name])).toEqual(names.slice(0, 3));
    expect(
      names.filter((name) => new copy.TimeoutError('t', { ...failed, timeout: 1 }) instanceof runtime[name]),
    ).toEqual(['LaunchDarklyError', 'TimeoutError']);
  });

  it('tells a user’s own subclass from others', () => {
    class Mine extends ApiError {}
    expect(new Mine('m', refused)).toBeInstanceOf(Mine);
    expect(new Mine('m', refused)).toBeInstanceOf(ApiError);
    expect(new ApiError('m', refused)).not.toBeInstanceOf(Mine);
  });

  it.each([undefined, null, 7, 'text', {}, new Error('other'), Object.create(null)])(
    'is false for %s',
    (value) => {
      expect(value instanceof LaunchDarklyError).toBe(false);
    },
  );
});

describe('JSON.stringify', () => {
  it('keeps the message of an error', () => {
    expect(JSON.parse(JSON.stringify(new ConfigurationError('no token')))).toEqual({
      name: 'ConfigurationError',
      message: 'no token',
    });
  });
});
