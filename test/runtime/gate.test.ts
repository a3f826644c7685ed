import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, RateLimitError, TimeoutError, type Clock, type ConnectOptions } from '@ld-rest/runtime';
import { createGate, type Gate, type Ticket } from '../../packages/runtime/src/gate.js';
import { createFastClock } from './fast-clock.js';
import { startFaultServer, type FaultServer } from './fault-server.js';
import { failure, json, slowHeaders } from './faults.js';
import { createMiniClient, type MiniClient } from './mini/client.js';
import { countingWindow, type Family } from './window-server.js';

const flag = { projectKey: 'web', featureFlagKey: 'checkout' };
const ok = json(200, { key: 'checkout' });

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer(ok);
});
afterAll(() => server.close());

function open(options: ConnectOptions): MiniClient {
  return createMiniClient({ baseUrl: server.url, accessToken: 'api-t', ...options });
}

function limited(clock: Clock, ahead: number): Record<string, string> {
  return {
    date: new Date(clock.now()).toUTCString(),
    'x-ratelimit-route-remaining': '0',
    'x-ratelimit-reset': `${Math.round(clock.now() + ahead)}`,
  };
}

describe('a call that is answered 429', () => {
  it('is sent again between 4.0 and 5.0 seconds later, by the machine’s clock, when the reset is 4 s ahead', async () => {
    server.play((response, request) => {
      failure(429, 'rate_limited', { 'x-ratelimit-reset': `${Date.now() + 4000}` })(response, request);
    }, ok);
    const start = Date.now();
    await open({}).getFlag(flag);
    expect(server.seen).toHaveLength(2);
    expect(Date.now() - start).toBeGreaterThanOrEqual(4000);
    expect(Date.now() - start).toBeLessThanOrEqual(5000);
  });

  it.each<[Family, number]>([
    ['global', 0],
    ['route', 0],
    ['token', 0],
    ['retry-after', 0],
    ['global', 600_000],
    ['route', -600_000],
  ])('waits for the %s window of a server that is %i ms ahead', async (family, skew) => {
    const clock = createFastClock(20);
    const window = countingWindow({ clock, family, limit: 1, length: 4000, used: 1, skew });
    server.play(window);
    const start = clock.now();
    await open({ clock }).getFlag(flag);
    expect(server.seen).toHaveLength(2);
    // A date of whole seconds and the jitter make a wait at most 1.5 s longer; never shorter.
    expect(clock.now() - start).toBeGreaterThanOrEqual(4000);
    expect(clock.now() - start).toBeLessThanOrEqual(
      4000 + (skew === 0 && family !== 'retry-after' ? 1000 : 2500),
    );
  });

  it('fails at once, and says when to come back, when the reset is beyond its deadline', async () => {
    const clock = createFastClock(1);
    server.play((response, request) =>
      failure(429, 'rate_limited', limited(clock, 10_000))(response, request),
    );
    const start = Date.now();
    const error: unknown = await open({ clock })
      .getFlag(flag, { deadline: 2000 })
      .catch((reason: unknown) => reason);
    expect(Date.now() - start).toBeLessThan(200);
    expect(error).toBeInstanceOf(RateLimitError);
    const retryAt = error instanceof RateLimitError ? (error.retryAt?.getTime() ?? 0) : 0;
    expect(Math.abs(retryAt - (start + 10_000))).toBeLessThan(100);
    expect(server.seen).toHaveLength(1);
  });

  it('fails at once when the reset is more than a minute ahead, and so do later calls, unsent', async () => {
    const clock = createFastClock(1);
    server.play((response, request) =>
      failure(429, 'rate_limited', limited(clock, 61_000))(response, request),
    );
    const mini = open({ clock });
    await expect(mini.getFlag(flag)).rejects.toMatchObject({
      status: 429,
      attempts: 1,
      retryAt: expect.any(Date),
    });
    await expect(mini.getFlag(flag)).rejects.toMatchObject({
      status: 429,
      attempts: 0,
      retryAt: expect.any(Date),
    });
    expect(server.seen).toHaveLength(1);
  });

  it('takes a body that comes late for no skew of the clocks', async () => {
    const clock = createFastClock(1);
    server.play((response) => {
      const reset = `${Math.round(clock.now() + 3000)}`;
      response.writeHead(429, { 'x-ratelimit-route-remaining': '0', 'x-ratelimit-reset': reset });
      response.write('{');
      setTimeout(() => response.end('}'), 2600);
    }, ok);
    const start = clock.now();
    await open({ clock }).getFlag(flag);
    expect(clock.now() - start).toBeLessThan(4000);
  });

  it('waits out a reset that is a minute ahead', async () => {
    const clock = createFastClock(60);
    server.play(
      (response, request) => failure(429, 'rate_limited', limited(clock, 60_000))(response, request),
      ok,
    );
    const start = clock.now();
    await open({ clock }).getFlag(flag);
    expect(clock.now() - start).toBeGreaterThanOrEqual(60_000);
  });

  it.each<[string, (clock: Clock) => Record<string, string>]>([
    ['lies in the past', (clock) => limited(clock, -5000)],
    ['cannot be parsed', () => ({ 'x-ratelimit-route-remaining': '0', 'x-ratelimit-reset': 'soon' })],
    ['is missing', () => ({})],
  ])('backs off when the reset %s', async (_, headers) => {
    const clock = createFastClock(20);
    const busy: typeof ok = (response, request) =>
      failure(429, 'rate_limited', headers(clock))(response, request);
    server.play(busy, busy, ok);
    const start = clock.now();
    await open({ clock }).getFlag(flag);
    expect(server.seen).toHaveLength(3);
    expect(clock.now() - start).toBeLessThan(250 + 500 + 2 * 500 + 500);
  });

  it('reads headers that come twice', async () => {
    const clock = createFastClock(20);
    const reset = `${Math.round(clock.now() + 3000)}`;
    const date = new Date(clock.now()).toUTCString();
    const twice = { date, 'x-ratelimit-route-remaining': ['0', '0'], 'x-ratelimit-reset': [reset, reset] };
    server.play(failure(429, 'rate_limited', twice), ok);
    const start = clock.now();
    await open({ clock }).getFlag(flag);
    expect(server.seen).toHaveLength(2);
    expect(clock.now() - start).toBeGreaterThanOrEqual(2900);
  });

  it('is sent again five times at most', async () => {
    server.play(failure(429, 'rate_limited'));
    await expect(open({ clock: createFastClock(50) }).getFlag(flag)).rejects.toMatchObject({ attempts: 6 });
  });

  it('is not sent again when the call forbids it', async () => {
    server.play(failure(429, 'rate_limited'));
    await expect(open({}).getFlag(flag, { retry: false })).rejects.toBeInstanceOf(RateLimitError);
    expect(server.seen).toHaveLength(1);
  });
});

describe('fifty callers', () => {
  it.each<Family>(['global', 'route', 'token', 'retry-after'])(
    'whom one %s window refuses are each sent at most twice, as many after the reset as it allows, and none fails',
    async (family) => {
      const clock = createFastClock(20);
      const window = countingWindow({ clock, family, limit: 60, length: 4000, used: 60 });
      server.play(window);
      const mini = open({ clock });
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
    const clock = createFastClock(100);
    const window = countingWindow({ clock, family: 'route', limit: 20, length: 10_000, used: 20 });
    server.play(window);
    const mini = open({ clock });
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
    const clock = createFastClock(20);
    const window = countingWindow({ clock, family: 'token', limit: 2, length: 4000 });
    server.play(window);
    const mini = open({ clock });
    const start = clock.now();
    for (let call = 0; call < 3; call += 1) await mini.getFlag(flag);
    expect(server.seen).toHaveLength(3);
    expect(clock.now() - start).toBeGreaterThanOrEqual(4000);
  });
});

describe('a connection', () => {
  it('has eight requests under way at most, or as many as it is told', async () => {
    let most = 0;
    let busy = 0;
    const slow: typeof ok = (response, request) => {
      busy += 1;
      most = Math.max(most, busy);
      slowHeaders(20, (late) => {
        busy -= 1;
        ok(late, request);
      })(response, request);
    };
    server.play(slow);
    const burst = async (mini: MiniClient): Promise<number> => {
      most = 0;
      await Promise.all(Array.from({ length: 30 }, () => mini.getFlag(flag)));
      return most;
    };
    expect(await burst(open({ accessToken: 'api-eight' }))).toBe(8);
    expect(await burst(open({ accessToken: 'api-two', concurrency: 2 }))).toBe(2);
  });

  it('shows the windows that it knows', async () => {
    const clock = createFastClock(1);
    server.play(countingWindow({ clock, family: 'route', limit: 30, length: 10_000 }));
    const connection = connect({ baseUrl: server.url, accessToken: 'api-t', clock });
    expect(connection.rateLimits()).toEqual([]);
    await createMiniClient(connection).getFlag(flag);
    expect(connection.rateLimits()).toEqual([
      {
        scope: 'route',
        route: 'GET /api/v2/flags/{projectKey}/{featureFlagKey}',
        limit: 30,
        remaining: 29,
        reset: expect.any(Number),
      },
    ]);
  });

  it('shares what it learns with connections of the same origin and token, and with no others', async () => {
    server.play(failure(429, 'rate_limited', { 'retry-after': '30' }));
    const fail = { deadline: 1000 };
    await expect(open({ accessToken: 'api-shared' }).getFlag(flag, fail)).rejects.toMatchObject({
      attempts: 1,
    });
    server.play(ok);
    await expect(open({ accessToken: 'api-shared' }).getFlag(flag, fail)).rejects.toMatchObject({
      attempts: 0,
    });
    expect(await open({ accessToken: 'api-other' }).getFlag(flag, fail)).toEqual({ key: 'checkout' });
  });

  it('lets other routes go while one route waits', async () => {
    const clock = createFastClock(1);
    server.play(
      (response, request) => failure(429, 'rate_limited', limited(clock, 1000))(response, request),
      ok,
    );
    const mini = open({ clock });
    const order: string[] = [];
    const first = mini.getFlag(flag).then(() => order.push('limited'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await mini.getTeams().then(() => order.push('other'));
    await first;
    expect(order).toEqual(['other', 'limited']);
  });

  it('ends a wait at the gate with the deadline, and with the caller’s reason', async () => {
    server.play(slowHeaders(400, ok));
    const mini = open({ accessToken: 'api-one', concurrency: 1 });
    const blocker = mini.getFlag(flag);
    await expect(mini.getFlag(flag, { deadline: 100 })).rejects.toBeInstanceOf(TimeoutError);
    const reason = new Error('enough');
    const controller = new AbortController();
    const waiting = mini.getFlag(flag, { signal: controller.signal });
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await blocker;
    expect(server.seen).toHaveLength(1);
  });
});

describe('createGate', () => {
  function ticketFor(gate: Gate, route: string, order: string[]): Ticket {
    const ticket: Ticket = { route, concurrency: 1, latest: Infinity, wake: () => order.push(route) };
    gate.enter(ticket);
    return ticket;
  }

  it('lets requests go in the order in which they came', () => {
    const gate = createGate(createFastClock(1));
    const order: string[] = [];
    for (const route of ['a', 'b', 'c']) ticketFor(gate, route, order);
    expect(order).toEqual(['a']);
    gate.leave('a', []);
    gate.leave('b', []);
    expect(order).toEqual(['a', 'b', 'c']);
  });

  it('leaves no timer behind when the last waiter goes', () => {
    const clock = createFastClock(1);
    const gate = createGate(clock);
    gate.pause(clock.now() + 1000);
    const ticket = ticketFor(gate, 'a', []);
    expect(clock.pending()).toBe(1);
    gate.withdraw(ticket);
    expect(clock.pending()).toBe(0);
  });

  it('frees the place of a ticket that is taken back when it was let go already', () => {
    const gate = createGate(createFastClock(1));
    const order: string[] = [];
    const first = ticketFor(gate, 'a', order);
    ticketFor(gate, 'b', order);
    gate.withdraw(first);
    expect(order).toEqual(['a', 'b']);
  });

  it.each([
    ['is over', -1],
    ['ends next year', 31_536_000_000],
  ])('ignores a response that describes a window that %s', (_, ahead) => {
    const clock = createFastClock(1);
    const gate = createGate(clock);
    const order: string[] = [];
    ticketFor(gate, 'a', order);
    gate.leave('a', [{ scope: 'route', limit: 5, remaining: 0, reset: clock.now() + ahead }]);
    ticketFor(gate, 'a', order);
    expect(order).toEqual(['a', 'a']);
  });
});
