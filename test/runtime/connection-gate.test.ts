import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, TimeoutError, type ConnectOptions } from '@ld-rest/runtime';
import { createTestClock } from '@ld-rest/runtime/testing';
import { startFaultServer, type FaultServer } from './fault-server.js';
import { failure } from './faults.js';
import { createIdleClock } from './idle-clock.js';
import { createMiniClient, type MiniClient } from './mini/client.js';
import { until } from './until.js';
import { countingWindow } from './window-server.js';
import { flag, limited, ok, openFlags } from './limited-flags.js';

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer(ok);
});
afterAll(() => server.close());

const open = (options: ConnectOptions): MiniClient => openFlags(server, options);

describe('a connection', () => {
  it.each([
    { concurrency: undefined, most: 8 },
    { concurrency: 2, most: 2 },
  ])('that may have $concurrency requests under way has $most', async ({ concurrency, most }) => {
    const held: (() => void)[] = [];
    server.play(ok, (response, request) => void held.push(() => ok(response, request)));
    const mini = open({ accessToken: `api-${most}`, concurrency });
    await mini.getFlag(flag);
    const calls = Promise.all(Array.from({ length: 30 }, () => mini.getFlag(flag)));
    for (let answered = 0; answered < 30; answered += 1) {
      await until(() => held.length === Math.min(most, 30 - answered));
      expect(server.seen).toHaveLength(Math.min(31, 1 + answered + most));
      held.shift()?.();
    }
    await calls;
  });

  it('sends few requests until the first is answered', async () => {
    const clock = createTestClock();
    const answers: (() => void)[] = [];
    server.play((response, request) => answers.push(() => ok(response, request)));
    const mini = open({ clock });
    const calls = Promise.all(Array.from({ length: 6 }, () => mini.getFlag(flag)));
    await until(() => server.seen.length === 1);
    clock.advance(499);
    expect(clock.pending()).toBe(2);
    clock.advance(1);
    await until(() => server.seen.length === 2);
    answers[0]?.();
    await until(() => server.seen.length === 6);
    for (const answer of answers.slice(1)) answer();
    await calls;
  });

  it('shows the windows that it knows', async () => {
    const { clock, fetch } = createIdleClock();
    server.play(countingWindow({ clock, family: 'route', limit: 30, length: 10_000 }));
    const connection = connect({ baseUrl: server.url, accessToken: 'api-t', clock, fetch });
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

  it('learns anew with a new token', async () => {
    const { clock, fetch } = createIdleClock();
    let fetched = 0;
    const mini = open({ clock, fetch, accessToken: () => `api-${(fetched += 1)}` });
    const spent = {
      'x-ratelimit-auth-token-remaining': '0',
      'x-ratelimit-auth-token-reset': `${clock.now() + 9000}`,
    };
    server.play(failure(401, 'unauthorized', spent), ok);
    const start = clock.now();
    await mini.getFlag(flag);
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(['api-1', 'api-2']);
    expect(clock.now()).toBe(start);
  });

  it('lets other routes go while one route waits', async () => {
    const clock = createTestClock({ start: Date.parse('2026-03-25T12:00:00Z') });
    server.play(
      (response, request) => failure(429, 'rate_limited', limited(clock, 1000))(response, request),
      ok,
    );
    const mini = open({ clock });
    const first = mini.getFlag(flag);
    await until(() => server.seen.length === 1 && clock.pending() === 1);
    await mini.getTeams();
    expect(server.seen).toHaveLength(2);
    clock.advance(1500);
    await first;
    expect(server.seen).toHaveLength(3);
  });

  it('ends a wait at the gate with the deadline, and with the caller’s reason', async () => {
    const clock = createTestClock();
    let answer = (): void => {};
    server.play((response, request) => {
      answer = () => ok(response, request);
    });
    const mini = open({ clock, concurrency: 1 });
    const blocker = mini.getFlag(flag);
    const late = mini.getFlag(flag, { deadline: 100 }).catch((error: unknown) => error);
    const controller = new AbortController();
    const waiting = mini.getFlag(flag, { signal: controller.signal });
    const reason = new Error('enough');
    await until(() => server.seen.length === 1);
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    clock.advance(100);
    expect(await late).toBeInstanceOf(TimeoutError);
    expect(await late).toMatchObject({ name: 'NotSentError', attempts: 0, timeout: 100 });
    expect(String(await late)).toContain('its deadline of 100 ms is over');
    answer();
    await blocker;
    expect(server.seen).toHaveLength(1);
  });
});
