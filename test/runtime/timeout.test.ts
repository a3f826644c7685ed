import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TimeoutError, type ConnectOptions, type LaunchDarklyEvent } from '@ld-rest/runtime';
import { createTestClock, type TestClock } from '@ld-rest/runtime/testing';
import { startFaultServer, type FaultServer, type Step } from './fault-server.js';
import { failure, json, silence, slowBody, slowHeaders } from './faults.js';
import { createMiniClient, type MiniClient } from './mini/client.js';
import { until } from './until.js';

const flag = { projectKey: 'web', featureFlagKey: 'checkout' };
const ok = json(200, { key: 'checkout' });

let server: FaultServer;
let clock: TestClock;
beforeAll(async () => {
  server = await startFaultServer(ok);
});
beforeEach(() => {
  clock = createTestClock();
});
afterAll(() => server.close());

function open(options: ConnectOptions = {}): MiniClient {
  return createMiniClient({ baseUrl: server.url, accessToken: 'api-time', clock, ...options });
}

/** Returns a look at what becomes of a call. */
function watch(call: Promise<unknown>): { error?: unknown } {
  const seen: { error?: unknown } = {};
  call.catch((error: unknown) => Object.assign(seen, { error }));
  return seen;
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('an attempt', () => {
  it.each<[string, Step]>([
    ['no answer comes', silence],
    ['the headers are late', slowHeaders(1000, ok)],
    ['the body is late', slowBody(1000, '{"key":"slow"}')],
  ])('ends at its time limit, and not before, when %s', async (_, step) => {
    server.play(step);
    const call = watch(open().postFlag({ projectKey: 'web' }, { timeout: 200 }));
    await until(() => server.seen.length === 1);
    clock.advance(199);
    await turns(5);
    expect(call).not.toHaveProperty('error');
    clock.advance(1);
    await turns(5);
    expect(call.error).toBeInstanceOf(TimeoutError);
    expect(call.error).toMatchObject({
      timeout: 200,
      attempts: 1,
      method: 'POST',
      route: '/api/v2/flags/{projectKey}',
      message: 'POST /api/v2/flags/{projectKey} took more than 200 ms',
    });
  });

  it.each<[string, { own: ConnectOptions; want: number }]>([
    ['the connection', { own: { timeout: 100 }, want: 100 }],
    ['the default', { own: {}, want: 30_000 }],
  ])('takes its time limit from %s', async (_, { own, want }) => {
    server.play(silence);
    const call = watch(open({ ...own, retry: false }).getFlag(flag));
    await until(() => server.seen.length === 1);
    clock.advance(want - 1);
    await turns(5);
    expect(call).not.toHaveProperty('error');
    clock.advance(1);
    await turns(5);
    expect(call.error).toMatchObject({ name: 'TimeoutError', timeout: want });
  });
});

describe('a call', () => {
  it('ends at its deadline, however many attempts it has left, and names that limit', async () => {
    server.play(silence);
    const options = { timeout: 150, deadline: 250, retry: { attempts: 99 } };
    const types: string[] = [];
    const mini = open({ random: () => 0, onEvent: ({ type }) => types.push(type) });
    const call = watch(mini.getFlag(flag, options));
    await until(() => server.seen.length === 1);
    clock.advance(150);
    await until(() => types.includes('retry'));
    clock.advance(0);
    await until(() => server.seen.length === 2);
    clock.advance(99);
    await turns(5);
    expect(call).not.toHaveProperty('error');
    clock.advance(1);
    await turns(5);
    expect(call.error).toBeInstanceOf(TimeoutError);
    expect(call.error).toMatchObject({ timeout: 250, attempts: 2 });
  });

  it('has no deadline unless one is given', async () => {
    server.play(failure(503, 'busy', { 'retry-after': '50' }));
    let retries = 0;
    const onEvent = ({ type }: LaunchDarklyEvent): unknown => type === 'retry' && (retries += 1);
    const call = watch(open({ retry: { attempts: 9 }, onEvent }).getFlag(flag));
    for (let retry = 1; retry < 9; retry += 1) {
      await until(() => retries === retry);
      clock.advance(50_000);
    }
    await until(() => 'error' in call);
    expect(call.error).toMatchObject({ status: 503, attempts: 9 });
  });

  it.each<[string, Step]>([
    ['a wait for a rate limit', failure(429, 'rate_limited', { 'retry-after': '5' })],
    ['a wait for a retry', failure(503, 'busy', { 'retry-after': '5' })],
    ['an attempt', silence],
    ['the reading of a body', slowBody(5000, '{"key":"slow"}')],
  ])('ends at once with an abort in %s, with the caller’s reason', async (_, step) => {
    server.play(step);
    const reason = { because: 'of me' };
    const controller = new AbortController();
    const call = watch(open().getFlag(flag, { signal: controller.signal }));
    await until(() => server.seen.length === 1);
    await turns(50);
    expect(call).not.toHaveProperty('error');
    controller.abort(reason);
    await turns(2);
    expect(call.error).toBe(reason);
    expect(server.seen).toHaveLength(1);
  });

  it('is not sent again when the abort came with the answer', async () => {
    const controller = new AbortController();
    const fetch = async (): Promise<Response> => {
      controller.abort('enough');
      return new Response(null, { status: 503 });
    };
    const call = open({ fetch, random: () => 0 }).getFlag(flag, { signal: controller.signal });
    await expect(call).rejects.toBe('enough');
    expect(clock.pending()).toBe(0);
  });

  it('ends at once when its fetch pays no heed to the abort', async () => {
    const deaf = new Promise<Response>(() => {});
    const controller = new AbortController();
    const call = watch(open({ fetch: () => deaf }).getFlag(flag, { signal: controller.signal }));
    await turns(2);
    controller.abort('stop');
    await turns(2);
    expect(call.error).toBe('stop');
  });

  it('sends nothing when it was aborted before', async () => {
    server.play(ok);
    await expect(open().getFlag(flag, { signal: AbortSignal.abort('never') })).rejects.toBe('never');
    expect(server.seen).toHaveLength(0);
  });

  it('composes with AbortSignal.timeout', async () => {
    server.play(silence);
    const call = open().getFlag(flag, { signal: AbortSignal.timeout(50) });
    await expect(call).rejects.toMatchObject({ name: 'TimeoutError' });
    await expect(call).rejects.toBeInstanceOf(DOMException);
  });
});

describe('ten thousand calls', () => {
  it('leave no timer and no listener behind', async () => {
    const { signal } = new AbortController();
    let most = 0;
    const fetch = async (): Promise<Response> => {
      most = Math.max(most, clock.pending());
      return Response.json({ key: 'checkout' });
    };
    const mini = open({ clock, fetch, accessToken: 'api-many' });
    for (let round = 0; round < 1000; round += 1) {
      await Promise.all(Array.from({ length: 10 }, () => mini.getFlag(flag, { signal })));
    }
    expect(most).toBeGreaterThan(0);
    expect(clock.pending()).toBe(0);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('do not grow the heap', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage: () => void = runInNewContext('gc');
    const fetch = async (): Promise<Response> => Response.json({ key: 'checkout' });
    const mini = createMiniClient({ baseUrl: server.url, accessToken: 'api-heap', fetch });
    const run = async (calls: number): Promise<number> => {
      for (let call = 0; call < calls; call += 1) await mini.getFlag(flag);
      await turns(10);
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const before = await run(2000);
    const after = await run(10_000);
    // 200 bytes a call: a leaked timer, listener or closure is more.
    expect(after - before).toBeLessThan(2_000_000);
  });
});
