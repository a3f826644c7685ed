import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TimeoutError, type ConnectOptions } from '@ld-rest/runtime';
import { createFastClock } from './fast-clock.js';
import { startFaultServer, type FaultServer, type Step } from './fault-server.js';
import { failure, json, silence, slowBody, slowHeaders } from './faults.js';
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
    accessToken: 'api-time',
    clock: createFastClock(1),
    ...options,
  });
}

/** Returns what a call fails with, and after how many ms. */
async function timed(call: Promise<unknown>): Promise<{ readonly error: unknown; readonly took: number }> {
  const start = performance.now();
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { error, took: performance.now() - start };
}

function abortAfter(milliseconds: number, reason: unknown): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(reason), milliseconds);
  return controller.signal;
}

describe('an attempt', () => {
  it.each<[string, Step]>([
    ['no answer comes', silence],
    ['the headers are late', slowHeaders(1000, ok)],
    ['the body is late', slowBody(1000, '{"key":"slow"}')],
  ])('ends at its time limit when %s', { retry: 2 }, async (_, step) => {
    server.play(step);
    const { error, took } = await timed(open().postFlag({ projectKey: 'web' }, { timeout: 200 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      timeout: 200,
      attempts: 1,
      method: 'POST',
      route: '/api/v2/flags/{projectKey}',
    });
    expect(took).toBeGreaterThanOrEqual(195);
    expect(took).toBeLessThan(260);
  });

  it('takes its time limit from the connection', async () => {
    server.play(silence);
    const { error } = await timed(open({ timeout: 100, retry: false }).getFlag(flag));
    expect(error).toMatchObject({ name: 'TimeoutError', timeout: 100 });
  });
});

describe('a call', () => {
  it('ends at its deadline, however many attempts it has left', { retry: 2 }, async () => {
    server.play(silence);
    const { error, took } = await timed(
      open().getFlag(flag, { timeout: 150, deadline: 250, retry: { attempts: 99 } }),
    );
    expect(error).toBeInstanceOf(TimeoutError);
    expect(took).toBeLessThan(300);
  });

  it.each<[string, Step]>([
    ['a wait for a rate limit', failure(429, 'rate_limited', { 'retry-after': '5' })],
    ['a wait for a retry', failure(503, 'busy', { 'retry-after': '5' })],
    ['an attempt', silence],
    ['the reading of a body', slowBody(5000, '{"key":"slow"}')],
  ])('ends within 50 ms of an abort in %s, with the caller’s reason', { retry: 2 }, async (_, step) => {
    server.play(step);
    const reason = { because: 'of me' };
    const { error, took } = await timed(open().getFlag(flag, { signal: abortAfter(300, reason) }));
    expect(error).toBe(reason);
    expect(took).toBeLessThan(350);
    expect(server.seen).toHaveLength(1);
  });

  it('ends at once when its fetch pays no heed to the abort', { retry: 2 }, async () => {
    const deaf = new Promise<Response>(() => {});
    const { error, took } = await timed(
      open({ fetch: () => deaf }).getFlag(flag, { signal: abortAfter(50, 'stop') }),
    );
    expect(error).toBe('stop');
    expect(took).toBeLessThan(100);
  });

  it('sends nothing when it was aborted before', async () => {
    server.play(ok);
    await expect(open().getFlag(flag, { signal: AbortSignal.abort('never') })).rejects.toBe('never');
    expect(server.seen).toHaveLength(0);
  });

  it('composes with AbortSignal.timeout', async () => {
    server.play(silence);
    const { error } = await timed(open().getFlag(flag, { signal: AbortSignal.timeout(50) }));
    expect(error).toMatchObject({ name: 'TimeoutError' });
    expect(error).toBeInstanceOf(DOMException);
  });
});

describe('ten thousand calls', () => {
  it('leave no timer and no listener behind', async () => {
    const clock = createFastClock(1);
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
      await new Promise((resolve) => setTimeout(resolve, 10));
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const before = await run(2000);
    const after = await run(10_000);
    // 200 bytes a call: a leaked timer, listener or closure is more.
    expect(after - before).toBeLessThan(2_000_000);
  });
});
