import { getEventListeners } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { createTestClock, type TestClock } from '@ld-rest/runtime/testing';
import { startFaultServer } from './fault-server.js';
import { silence } from './faults.js';
import { createMiniClient, type MiniClient } from './mini/client.js';
import { until } from './until.js';

const flag = { projectKey: 'web', featureFlagKey: 'checkout' };

async function openSilent(clock: TestClock = createTestClock()): Promise<MiniClient> {
  const server = await startFaultServer(silence);
  onTestFinished(() => server.close());
  return createMiniClient({ baseUrl: server.url, accessToken: 'api-abort', clock });
}

function watchWarnings(): readonly Error[] {
  const warnings: Error[] = [];
  const watch = (warning: Error): void => void warnings.push(warning);
  process.on('warning', watch);
  onTestFinished(() => void process.off('warning', watch));
  return warnings;
}

it('One signal ends two hundred calls, of which some wait, without a warning and without a trace.', async () => {
  const mini = await openSilent();
  const warnings = watchWarnings();
  const controller = new AbortController();
  const { signal } = controller;
  const calls = Array.from({ length: 200 }, () => mini.getFlag(flag, { signal }));
  const walks = Array.from({ length: 20 }, () =>
    mini.getFlags.paginate({ projectKey: 'web' }, { signal }).toArray(),
  );
  const ended = Promise.allSettled([...calls, ...walks]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);

  controller.abort('enough');
  const reasons = (await ended).map((result) => (result.status === 'rejected' ? result.reason : 'answered'));
  expect(new Set(reasons)).toEqual(new Set(['enough']));
  expect(reasons).toHaveLength(220);
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  // Node warns in a later turn.
  await new Promise((resolve) => setImmediate(resolve));
  expect(warnings).toEqual([]);
});

it('A call that ends does not keep the signal from ending the next one.', async () => {
  const clock = createTestClock();
  const mini = await openSilent(clock);
  const controller = new AbortController();
  const { signal } = controller;
  const short = mini.getFlag(flag, { signal, deadline: 10 });
  clock.advance(10);
  await expect(short).rejects.toThrow('more than 10 ms');
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);

  let ended: unknown;
  mini.getFlag(flag, { signal }).catch((reason: unknown) => (ended = reason));
  await until(() => getEventListeners(signal, 'abort').length === 1);
  controller.abort('second');
  await until(() => ended !== undefined);
  expect(ended).toBe('second');
});
