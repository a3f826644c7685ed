import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchDarklyEvent } from '@ld-rest/runtime';
import { startFaultServer, type FaultServer } from './fault-server.js';
import { failure, hangUp, json, slowHeaders } from './faults.js';
import { createIdleClock } from './idle-clock.js';
import { createMiniClient } from './mini/client.js';

const flag = { projectKey: 'web', featureFlagKey: 'checkout', env: 'secret-query' };
const ok = json(200, { key: 'checkout', items: [{ key: 'a' }], totalCount: 1 });

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer(ok);
});
afterAll(() => server.close());

describe('onEvent', () => {
  it('receives requests, responses and retries', async () => {
    const events: LaunchDarklyEvent[] = [];
    const mini = createMiniClient({
      baseUrl: server.url,
      accessToken: 'api-events',
      ...createIdleClock(),
      onEvent: (event) => events.push(event),
    });
    server.play(failure(503, 'busy', { 'retry-after': '2' }), hangUp, ok);
    await mini.getFlag(flag);
    const call = {
      call: 1,
      method: 'GET',
      route: '/api/v2/flags/{projectKey}/{featureFlagKey}',
      url: `${server.url}/api/v2/flags/web/checkout`,
    };
    const duration = expect.any(Number);
    expect(events).toEqual([
      { ...call, type: 'request', attempts: 1 },
      { ...call, type: 'response', attempts: 1, status: 503, duration, rateLimit: [] },
      { ...call, type: 'retry', attempts: 1, status: 503, wait: expect.closeTo(2000, -1) },
      { ...call, type: 'request', attempts: 2 },
      { ...call, type: 'response', attempts: 2, status: undefined, duration, rateLimit: [] },
      { ...call, type: 'retry', attempts: 2, status: undefined, wait: expect.any(Number) },
      { ...call, type: 'request', attempts: 3 },
      { ...call, type: 'response', attempts: 3, status: 200, duration, rateLimit: [] },
    ]);
    expect(JSON.stringify(events)).not.toContain('secret-query');
  });

  it('receives waits at the gate', async () => {
    const events: LaunchDarklyEvent[] = [];
    const mini = createMiniClient({
      baseUrl: server.url,
      accessToken: 'api-wait',
      concurrency: 1,
      onEvent: (event) => events.push(event),
    });
    server.play(slowHeaders(50, ok));
    await Promise.all([mini.getFlag(flag), mini.getFlag(flag)]);
    const waits = events.filter(({ type }) => type === 'wait');
    expect(waits).toEqual([expect.objectContaining({ call: 2, type: 'wait', wait: expect.any(Number) })]);
    const [wait] = waits;
    expect(wait?.type === 'wait' && wait.wait).toBeGreaterThanOrEqual(45);
  });

  it('receives pages', async () => {
    const events: LaunchDarklyEvent[] = [];
    const mini = createMiniClient({
      baseUrl: server.url,
      accessToken: 'api-page',
      onEvent: (event) => events.push(event),
    });
    server.play(ok);
    await mini.getFlags.paginate({ projectKey: 'web' }).toArray();
    expect(events.at(-1)).toMatchObject({
      type: 'page',
      page: 1,
      items: 1,
      route: '/api/v2/flags/{projectKey}',
    });
  });

  it.each([
    ['throws', thrower],
    ['rejects', () => Promise.reject(new Error('listener'))],
  ])('breaks nothing when it %s', async (_, onEvent) => {
    server.play(ok);
    const mini = createMiniClient({ baseUrl: server.url, accessToken: 'api-throw', onEvent });
    expect(await mini.getFlag(flag)).toMatchObject({ key: 'checkout' });
  });
});

function thrower(): never {
  throw new Error('listener');
}
