import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { connect, type ConnectOptions } from '@ld-rest/runtime';
import { createTestClock, fakeLaunchDarkly } from '@ld-rest/runtime/testing';
import { createMiniClient } from './mini/client.js';
import type { paths } from './mini/schema.js';

const flagRoute = 'PATCH /api/v2/flags/{projectKey}/{featureFlagKey}';
const body = [{ op: 'test', path: '/a' }];

function collector(): () => number {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  return () => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
}

describe('thousands of calls at once', () => {
  it.each([
    [5000, 100],
    [200, 20],
  ])(
    '%i patches at %i in ten seconds all succeed, in order, and none is refused',
    { timeout: 120_000 },
    async (count, limit) => {
      const fake = fakeLaunchDarkly<paths>({ limits: { global: limit } });
      fake.on(flagRoute, (_, path) => ({ key: path['featureFlagKey'] ?? '' }));
      const mini = createMiniClient(fake.options);
      const keys = Array.from({ length: count }, (_, index) => `flag-${index}`);
      const flags = await Promise.all(
        keys.map((featureFlagKey) => mini.patchFlag({ projectKey: 'web', featureFlagKey, body })),
      );
      expect(flags.map(({ key }) => key)).toEqual(keys);
      // Not one was sent twice: no window was asked for more than it has.
      expect(fake.requests.map(({ path }) => path.split('/').at(-1))).toEqual(keys);
      const windows = Math.ceil(count / limit) - 1;
      expect(fake.clock.now()).toBeGreaterThanOrEqual(windows * 10_000);
      expect(fake.clock.now()).toBeLessThan((windows + 1) * 10_000);
    },
  );

  it('take less than 6,000 bytes each while they wait', async () => {
    const heapUsed = collector();
    const clock = createTestClock();
    let answer: ((response: Response) => void) | undefined;
    const fetch = (): Promise<Response> => new Promise((resolve) => (answer = resolve));
    const mini = createMiniClient({ accessToken: 'api-wait', clock, fetch });
    const controller = new AbortController();
    const before = heapUsed();
    const calls = Array.from({ length: 10_000 }, () =>
      mini.getFlag({ projectKey: 'web', featureFlagKey: 'a' }, { signal: controller.signal }),
    );
    const settled = Promise.allSettled(calls);
    await new Promise((resolve) => setImmediate(resolve));
    const each = (heapUsed() - before) / 10_000;
    expect(each).toBeGreaterThan(100);
    expect(each).toBeLessThan(6000);
    answer?.(Response.json({}));
    controller.abort('enough');
    await settled;
  });
});

describe('a walk over a million items', () => {
  it('holds no more than the pages that it reads ahead', async () => {
    const heapUsed = collector();
    const total = 1_000_000;
    const fetch: NonNullable<ConnectOptions['fetch']> = async (url) => {
      const offset = Number(new URL(url).searchParams.get('offset'));
      const items = Array.from({ length: 1000 }, (_, index) => ({ key: `flag-${offset + index}` }));
      return Response.json({ items, totalCount: total });
    };
    const mini = createMiniClient(connect({ accessToken: 'api-walk', fetch }));
    let before = 0;
    let most = 0;
    let seen = 0;
    const walk = mini.getFlags.paginate({ projectKey: 'web', limit: 1000 }, { concurrency: 4 });
    for await (const page of walk.pages()) {
      seen += page.items.length;
      if (seen === 10_000) before = heapUsed();
      if (seen % 100_000 === 0) most = Math.max(most, heapUsed() - before);
    }
    expect(seen).toBe(total);
    expect(most).toBeLessThan(4_000_000);
  });
});
