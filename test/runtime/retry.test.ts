import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ApiError,
  ConnectionError,
  type CallOptions,
  type ConnectOptions,
  type Fetch,
} from '@ld-rest/runtime';
import { backoff } from '../../packages/runtime/src/retry/backoff.js';
import { isTransient } from '../../packages/runtime/src/retry/is-transient.js';
import { startFaultServer, type FaultServer } from './fault-server.js';
import { failure, hangUp, json, resetMidBody, silence, text } from './faults.js';
import { createTestClock } from '@ld-rest/runtime/testing';
import { until } from './until.js';
import { createIdleClock } from './idle-clock.js';
import { createMiniClient, type MiniClient } from './mini/client.js';

const flag = { projectKey: 'web', featureFlagKey: 'checkout' };
const ok = json(200, { key: 'checkout' });

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer(ok);
});
afterAll(() => server.close());

function open(options: ConnectOptions = {}): MiniClient {
  return createMiniClient({
    baseUrl: server.url,
    accessToken: 'api-t',
    ...createIdleClock(),
    ...options,
  });
}

describe('a read', () => {
  it('is sent three times when it is answered 500, 502 and 200', async () => {
    server.play(failure(500, 'internal'), text(502, '<html>Bad gateway</html>'), ok);
    expect(await open().getFlag(flag)).toEqual({ key: 'checkout' });
    expect(server.seen).toHaveLength(3);
  });

  it.each([408, 500, 502, 503, 504])('is sent three times when %i goes on', async (status) => {
    server.play(failure(status, 'trouble'));
    await expect(open().getFlag(flag)).rejects.toMatchObject({ status, attempts: 3 });
    expect(server.seen).toHaveLength(3);
  });

  it.each([400, 401, 403, 404, 405, 409, 422])('is sent once when it is answered %i', async (status) => {
    server.play(failure(status, 'refused'));
    await expect(open().getFlag(flag)).rejects.toMatchObject({ status, attempts: 1 });
    expect(server.seen).toHaveLength(1);
  });

  it('is sent again when the connection breaks before the answer or in its middle', async () => {
    server.play(hangUp, resetMidBody(200), ok);
    expect(await open().getFlag(flag)).toEqual({ key: 'checkout' });
    expect(server.seen).toHaveLength(3);
  });

  it('is sent again when an attempt takes too long', async () => {
    server.play(silence, ok);
    const clock = createTestClock();
    const flags = open({ clock, fetch: undefined, random: () => 0 });
    const call = flags.getFlag(flag, { timeout: 4000 });
    await until(() => server.seen.length === 1);
    clock.advance(4000);
    await until(() => clock.pending() === 1);
    clock.advance(0);
    expect(await call).toEqual({ key: 'checkout' });
    expect(server.seen).toHaveLength(2);
  });

  it('waits as long as Retry-After says', async () => {
    const { clock, fetch } = createIdleClock();
    server.play(failure(503, 'busy', { 'retry-after': '3' }), ok);
    const start = clock.now();
    await open({ clock, fetch }).getFlag(flag);
    expect(clock.now() - start).toBeGreaterThanOrEqual(3000);
  });

  it('fails at once when Retry-After is beyond a minute', async () => {
    server.play(failure(503, 'busy', { 'retry-after': '300' }));
    const error: unknown = await open()
      .getFlag(flag)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 503, attempts: 1, retryAt: expect.any(Date) });
  });

  it.each<[string, CallOptions]>([
    ['the call says so', { retry: false }],
    ['the call has one attempt', { retry: { attempts: 1 } }],
  ])('is sent once when %s', async (_, options) => {
    server.play(failure(500, 'internal'));
    await expect(open().getFlag(flag, options)).rejects.toMatchObject({ attempts: 1 });
  });

  it('takes the number of attempts from the connection', async () => {
    server.play(failure(500, 'internal'));
    await expect(open({ retry: { attempts: 5 } }).getFlag(flag)).rejects.toMatchObject({ attempts: 5 });
    await expect(open({ retry: false }).getFlag(flag)).rejects.toMatchObject({ attempts: 1 });
  });
});

describe('a write', () => {
  it('that is a POST is sent once when it is answered 500', async () => {
    server.play(failure(500, 'internal'));
    const body = { key: 'new', name: 'New' };
    await expect(open().postFlag({ projectKey: 'web', body })).rejects.toMatchObject({
      status: 500,
      attempts: 1,
    });
    expect(server.seen).toHaveLength(1);
  });

  it('that is a POST is not sent again when the connection breaks', async () => {
    server.play(hangUp);
    await expect(open().postFlag({ projectKey: 'web' })).rejects.toBeInstanceOf(ConnectionError);
    expect(server.seen).toHaveLength(1);
  });

  it('that is a POST is sent again, with its body, after a 429', async () => {
    server.play(failure(429, 'rate_limited'), json(201, { key: 'new' }));
    await open().postFlag({ projectKey: 'web', body: { key: 'new', name: 'New' } });
    expect(server.seen.map(({ body }) => body)).toEqual([
      '{"key":"new","name":"New"}',
      '{"key":"new","name":"New"}',
    ]);
  });

  it('that is a form is sent again whole after a 429', async () => {
    server.play(failure(429, 'rate_limited'), json(201, { items: [] }));
    await open().postMembers({ teamKey: 'a', body: { file: new Blob(['x,y']), mode: 'add' } });
    expect(server.seen).toHaveLength(2);
    for (const { body } of server.seen) expect(body).toContain('x,y');
  });

  it('that is a DELETE is sent again', async () => {
    server.play(failure(502, 'gateway'), (response) => response.writeHead(204).end());
    expect(await open().deleteFlag(flag)).toBeUndefined();
    expect(server.seen.map(({ method }) => method)).toEqual(['DELETE', 'DELETE']);
  });

  it('that only reads is sent again', async () => {
    server.play(failure(500, 'internal'), json(200, { items: [] }));
    await open().searchContexts({ body: { filter: 'a' } });
    expect(server.seen.map(({ body }) => body)).toEqual(['{"filter":"a"}', '{"filter":"a"}']);
  });

  it('that conflicts is sent again only when the call asks for it', async () => {
    const patch = { ...flag, body: [{ op: 'remove', path: '/a' }] };
    server.play(failure(409, 'conflict'), ok);
    await expect(open().patchFlag(patch)).rejects.toMatchObject({ status: 409, attempts: 1 });
    server.play(failure(409, 'conflict'), ok);
    expect(await open().patchFlag(patch, { retry: { statuses: [409] } })).toEqual({ key: 'checkout' });
    expect(server.seen).toHaveLength(2);
  });

  it('that is a POST is sent again when no connection could be made', async () => {
    const gone = await startFaultServer();
    await gone.close();
    let attempts = 0;
    const fetch: Fetch = (input, init) => {
      attempts += 1;
      return globalThis.fetch(attempts === 1 ? gone.url : input, init);
    };
    server.play(json(201, { key: 'new' }));
    expect(await open({ fetch }).postFlag({ projectKey: 'web' })).toEqual({ key: 'new' });
    expect(attempts).toBe(2);
  });
});

describe('an outage', () => {
  it('is not met with three times the load', async () => {
    server.play(failure(500, 'internal'));
    const mini = open();
    for (let round = 0; round < 40; round += 1) {
      await Promise.all(Array.from({ length: 8 }, () => mini.getFlag(flag).catch(() => {})));
    }
    expect(server.seen.length).toBeGreaterThanOrEqual(320);
    expect(server.seen.length).toBeLessThanOrEqual(320 + 100);
  });
});

describe('backoff', () => {
  it('lies between nothing and a bound that doubles from 250 ms to 20 s', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (failures) => {
        expect(backoff(failures, 0)).toBe(0);
        expect(backoff(failures, 1)).toBe(Math.min(20_000, 250 * 2 ** (failures - 1)));
        expect(backoff(failures, 0.5)).toBe(backoff(failures, 1) / 2);
      }),
    );
  });
});

describe('isTransient', () => {
  const refused = new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });
  const reset = new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
  const read = { idempotent: true, statuses: [] };
  const write = { idempotent: false, statuses: [] };
  it.each([
    [
      'a read and a failed connection',
      { want: true, given: { policy: read, status: undefined, error: reset } },
    ],
    [
      'a write and a failed connection',
      { want: false, given: { policy: write, status: undefined, error: reset } },
    ],
    [
      'a write that was never sent',
      { want: true, given: { policy: write, status: undefined, error: refused } },
    ],
    ['a write and 503', { want: false, given: { policy: write, status: 503, error: undefined } }],
    ['a read and 501', { want: false, given: { policy: read, status: 501, error: undefined } }],
    [
      'a write and a status that the call names',
      { want: true, given: { policy: { ...write, statuses: [409] }, status: 409, error: undefined } },
    ],
  ])('decides about %s', (_, { given, want }) => {
    expect(isTransient(given)).toBe(want);
  });
});
