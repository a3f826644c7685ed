import { afterAll, beforeAll, expect, it } from 'vitest';
import { TimeoutError, type ConnectOptions } from '@ld-rest/runtime';
import { createTestClock } from '@ld-rest/runtime/testing';
import { startFaultServer, type FaultServer } from './fault-server.js';
import { failure, json, silence } from './faults.js';
import { createIdleClock } from './idle-clock.js';
import { createMiniClient, type MiniClient } from './mini/client.js';
import { until } from './until.js';

const flag = { projectKey: 'web', featureFlagKey: 'checkout' };
const ok = json(200, { key: 'checkout' });

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer(ok);
});
afterAll(() => server.close());

function open(options: ConnectOptions): MiniClient {
  return createMiniClient({ baseUrl: server.url, accessToken: 'api-options', ...options });
}

it.each([
  { timeout: 200, deadline: 300, named: 200 },
  { timeout: 300, deadline: 200, named: 200 },
])(
  'Of a time limit of $timeout ms and a deadline of $deadline ms, the error names $named.',
  async (options) => {
    server.play(silence);
    const clock = createTestClock();
    const call = open({ clock }).postFlag({ projectKey: 'web' }, options);
    const error = call.catch((reason: unknown) => reason);
    await until(() => server.seen.length === 1);
    clock.advance(options.named);
    expect(await error).toBeInstanceOf(TimeoutError);
    expect(await error).toMatchObject({
      timeout: options.named,
      message: `POST /api/v2/flags/{projectKey} took more than ${options.named} ms`,
    });
  },
);

it("A caller's content type is sent as it is.", async () => {
  server.play(ok);
  const headers = { 'Content-Type': 'application/vnd.example+json' };
  const body = [{ op: 'test', path: '/a' }];
  await open({}).patchFlag({ ...flag, body }, { headers });
  expect(server.seen.at(-1)?.headers['content-type']).toBe('application/vnd.example+json');
});

it('A fresh token does not wait for the window of the one that was refused.', async () => {
  const { clock, fetch } = createIdleClock();
  const reset = `${clock.now() + 30_000}`;
  const spent = { 'x-ratelimit-auth-token-remaining': '0', 'x-ratelimit-auth-token-reset': reset };
  server.play(failure(401, 'unauthorized', spent), ok);
  const tokens = ['api-old', 'api-new'];
  const start = clock.now();
  await open({ clock, fetch, accessToken: () => tokens.shift() ?? 'api-none' }).getFlag(flag);
  expect(server.seen.map(({ headers }) => headers['authorization'])).toEqual(['api-old', 'api-new']);
  expect(clock.now() - start).toBeLessThan(10_000);
});

it('A write that is aborted while it is under way ends with the reason of the signal.', async () => {
  server.play(silence);
  const controller = new AbortController();
  const call = open({}).postFlag({ projectKey: 'web' }, { signal: controller.signal });
  const error = call.catch((reason: unknown) => reason);
  await until(() => server.seen.length === 1);
  controller.abort('enough');
  expect(await error).toBe('enough');
});
