import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotSentError, RateLimitError, type Clock, type ConnectOptions } from '@ld-rest/runtime';
import { createTestClock } from '@ld-rest/runtime/testing';
import { startFaultServer, type FaultServer } from './fault-server.js';
import { failure } from './faults.js';
import { createIdleClock } from './idle-clock.js';
import { type MiniClient } from './mini/client.js';
import { until } from './until.js';
import { countingWindow, type Family } from './window-server.js';
import { flag, limited, ok, openFlags } from './limited-flags.js';

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer(ok);
});
afterAll(() => server.close());

const open = (options: ConnectOptions): MiniClient => openFlags(server, options);

describe('a call that is answered 429', () => {
  it('is sent again between 4.0 and 5.0 seconds later when the reset is 4 s ahead', async () => {
    const { clock, fetch } = createIdleClock();
    server.play((response, request) => {
      failure(429, 'rate_limited', limited(clock, 4000))(response, request);
    }, ok);
    const start = clock.now();
    await open({ clock, fetch }).getFlag(flag);
    expect(server.seen).toHaveLength(2);
    expect(clock.now() - start).toBeGreaterThanOrEqual(4000);
    expect(clock.now() - start).toBeLessThanOrEqual(5000);
  });

  it.each<[Family, number]>([
    ['global', 0],
    ['route', 0],
    ['token', 0],
    ['retry-after', 0],
    ['global', 600_000],
    ['route', -600_000],
  ])('waits for the %s window of a server that is %i ms ahead', async (family, skew) => {
    const { clock, fetch } = createIdleClock();
    const window = countingWindow({ clock, family, limit: 1, length: 4000, used: 1, skew });
    server.play(window);
    const start = clock.now();
    await open({ clock, fetch }).getFlag(flag);
    expect(server.seen).toHaveLength(2);
    // A date of whole seconds and the jitter make a wait at most 1.5 s longer; never shorter.
    expect(clock.now() - start).toBeGreaterThanOrEqual(4000);
    expect(clock.now() - start).toBeLessThanOrEqual(
      4000 + (skew === 0 && family !== 'retry-after' ? 1000 : 2500),
    );
  });

  it('fails at once, and says when to come back, when the reset is beyond its deadline', async () => {
    const { clock, fetch } = createIdleClock();
    server.play((response, request) =>
      failure(429, 'rate_limited', limited(clock, 10_000))(response, request),
    );
    const start = clock.now();
    const error: unknown = await open({ clock, fetch })
      .getFlag(flag, { deadline: 2000 })
      .catch((reason: unknown) => reason);
    expect(clock.now()).toBe(start);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ retryAt: new Date(start + 10_000), attempts: 1 });
    expect(server.seen).toHaveLength(1);
  });

  it('fails at once when the reset is more than a minute ahead, and later calls say that they were not sent', async () => {
    const { clock, fetch } = createIdleClock();
    const reset = clock.now() + 61_000;
    server.play((response, request) =>
      failure(429, 'rate_limited', limited(clock, 61_000))(response, request),
    );
    const mini = open({ clock, fetch });
    await expect(mini.getFlag(flag)).rejects.toMatchObject({
      status: 429,
      attempts: 1,
      retryAt: new Date(reset),
    });
    const error: unknown = await mini.getFlag(flag).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NotSentError);
    expect(error).not.toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ attempts: 0, ahead: 0, timeout: 60_000, retryAt: expect.any(Date) });
    expect(String(error)).toContain(
      'was not sent, with 0 calls ahead of it: the server wants no request before',
    );
    expect(server.seen).toHaveLength(1);
  });

  it('takes a body that comes late for no skew of the clocks', async () => {
    const clock = createTestClock({ start: Date.parse('2026-03-25T12:00:00Z') });
    let finish = (): void => {};
    server.play((response) => {
      const date = new Date(clock.now()).toUTCString();
      const reset = `${clock.now() + 3000}`;
      response.writeHead(429, { date, 'x-ratelimit-route-remaining': '0', 'x-ratelimit-reset': reset });
      response.write('{');
      finish = () => response.end('}');
    }, ok);
    let sent = 0;
    let headers = 0;
    const fetch: typeof globalThis.fetch = async (input, init) => {
      sent += 1;
      const response = await globalThis.fetch(input, init);
      headers += 1;
      return response;
    };
    const types: string[] = [];
    const call = open({ clock, fetch, onEvent: ({ type }) => types.push(type) }).getFlag(flag);
    await until(() => headers === 1);
    await new Promise((resolve) => setImmediate(resolve));
    clock.advance(2600);
    finish();
    await until(() => types.includes('retry'));
    clock.advance(399);
    expect(sent).toBe(1);
    clock.advance(501);
    await call;
    expect(sent).toBe(2);
  });

  it('waits out a reset that is a minute ahead', async () => {
    const { clock, fetch } = createIdleClock();
    const start = clock.now();
    server.play(
      (response, request) => failure(429, 'rate_limited', limited(clock, 59_000))(response, request),
      ok,
    );
    await open({ clock, fetch }).getFlag(flag, { deadline: 70_000 });
    expect(clock.now() - start).toBeGreaterThanOrEqual(59_000);
    expect(clock.now() - start).toBeLessThanOrEqual(60_500);
  });

  it.each<[string, (clock: Clock) => Record<string, string>]>([
    ['is past', (clock) => limited(clock, -5000)],
    ['cannot be parsed', () => ({ 'x-ratelimit-route-remaining': '0', 'x-ratelimit-reset': 'soon' })],
    ['is missing', () => ({})],
  ])('backs off when the reset %s', async (_, headers) => {
    const { clock, fetch } = createIdleClock();
    const busy: typeof ok = (response, request) =>
      failure(429, 'rate_limited', headers(clock))(response, request);
    server.play(busy, busy, ok);
    const start = clock.now();
    await open({ clock, fetch }).getFlag(flag);
    expect(server.seen).toHaveLength(3);
    expect(clock.now() - start).toBeGreaterThanOrEqual(100);
    expect(clock.now() - start).toBeLessThan(250 + 500 + 2 * 500 + 500);
  });

  it('reads headers that come twice', async () => {
    const { clock, fetch } = createIdleClock();
    const reset = `${Math.round(clock.now() + 3000)}`;
    const date = new Date(clock.now()).toUTCString();
    const twice = { date, 'x-ratelimit-route-remaining': ['0', '0'], 'x-ratelimit-reset': [reset, reset] };
    server.play(failure(429, 'rate_limited', twice), ok);
    const start = clock.now();
    await open({ clock, fetch }).getFlag(flag);
    expect(server.seen).toHaveLength(2);
    expect(clock.now() - start).toBeGreaterThanOrEqual(3000);
  });

  it('is sent again five times at most', async () => {
    server.play(failure(429, 'rate_limited'));
    await expect(open(createIdleClock()).getFlag(flag)).rejects.toMatchObject({ attempts: 6 });
  });

  it('is not sent again when the call forbids it', async () => {
    server.play(failure(429, 'rate_limited'));
    const call = open(createIdleClock()).getFlag(flag, { retry: false });
    await expect(call).rejects.toBeInstanceOf(RateLimitError);
    expect(server.seen).toHaveLength(1);
  });
});

describe('fifty callers', () => {
  it.each<Family>(['global', 'route', 'token', 'retry-after'])(
    'whom one %s window refuses are each sent at most twice, as many after the reset as it allows, and none fails',
    async (family) => {
      const { clock, fetch } = createIdleClock();
      const window = countingWindow({ clock, family, limit: 60, length: 4000, used: 60 });
      server.play(window);
      const mini = open({ clock, fetch });
      const keys = Array.from({ length: 50 }, (_, index) => `flag-${index}`);
      const flags = await Promise.all(
        keys.map((featureFlagKey) => mini.getFlag({ ...flag, featureFlagKey })),
      );
      expect(flags.map(({ key }) => key)).toEqual(keys.map((key) => `/api/v2/flags/web/${key}`));
      for (const key of keys) {
        const sent = server.seen.filter(({ path }) => path.endsWith(`/${key}`));
        expect(sent.length).toBeLessThanOrEqual(2);
      }
    },
  );

  it('share out windows that are too small for all of them', async () => {
    const { clock, fetch } = createIdleClock();
    const window = countingWindow({ clock, family: 'route', limit: 20, length: 10_000, used: 20 });
    server.play(window);
    const mini = open({ clock, fetch });
    const keys = Array.from({ length: 50 }, (_, index) => `flag-${index}`);
    await Promise.all(keys.map((featureFlagKey) => mini.getFlag({ ...flag, featureFlagKey })));
    for (const key of keys) {
      expect(server.seen.filter(({ path }) => path.endsWith(`/${key}`)).length).toBeLessThanOrEqual(2);
    }
    for (const [, count] of window.accepted) expect(count).toBeLessThanOrEqual(20);
    // After the first window nothing is refused any more.
    expect(server.seen.length - 50).toBeLessThanOrEqual(8);
  });
});

describe('a window that a success says is spent', () => {
  it('holds back the next call until it is over, so that none is refused', async () => {
    const { clock, fetch } = createIdleClock();
    const window = countingWindow({ clock, family: 'token', limit: 2, length: 4000 });
    server.play(window);
    const mini = open({ clock, fetch });
    const start = clock.now();
    for (let call = 0; call < 3; call += 1) await mini.getFlag(flag);
    expect(server.seen).toHaveLength(3);
    expect(clock.now() - start).toBeGreaterThanOrEqual(4000);
  });
});
