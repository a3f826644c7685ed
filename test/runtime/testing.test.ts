import { describe, expect, it } from 'vitest';
import { RateLimitError, type LaunchDarklyEvent } from '@ld-rest/runtime';
import { createTestClock, fakeLaunchDarkly, recordFetch } from '@ld-rest/runtime/testing';
import { createMiniClient } from './mini/client.js';
import { until } from './until.js';
import type { paths } from './mini/schema.js';
import { aFlag, aFlags } from './mini/testing.js';

const flag = { projectKey: 'web', featureFlagKey: 'checkout' };
const flagRoute = 'GET /api/v2/flags/{projectKey}/{featureFlagKey}';

describe('recordFetch', () => {
  it('keeps requests and answers them', async () => {
    const { fetch, requests } = recordFetch(({ path }) => ({ key: path }));
    const mini = createMiniClient({ accessToken: 'api-test', fetch });
    expect(await mini.getFlag({ ...flag, env: 'test' })).toEqual({ key: '/api/v2/flags/web/checkout' });
    await mini.patchFlag({ ...flag, body: [{ op: 'remove', path: '/a' }] });
    expect(requests.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['GET', '/api/v2/flags/web/checkout', undefined],
      ['PATCH', '/api/v2/flags/web/checkout', [{ op: 'remove', path: '/a' }]],
    ]);
    expect(requests[0]?.query.get('env')).toBe('test');
    expect(requests[0]?.headers.get('authorization')).toBe('api-test');
  });

  it('answers 204 by itself, and keeps forms', async () => {
    const { fetch, requests } = recordFetch();
    const mini = createMiniClient({ accessToken: 'api-test', fetch });
    expect(await mini.deleteFlag(flag)).toBeUndefined();
    await mini.postMembers({ teamKey: 't', body: { mode: 'add' } });
    const form = requests[1]?.body;
    expect(form instanceof FormData && form.get('mode')).toBe('add');
  });

  it('answers with whole responses', async () => {
    const { fetch } = recordFetch(() => new Response('gone', { status: 410 }));
    await expect(createMiniClient({ accessToken: 'api-test', fetch }).getFlag(flag)).rejects.toMatchObject({
      status: 410,
    });
  });
});

describe('fakeLaunchDarkly', () => {
  it('answers routes, the last one first, with decoded path parameters', async () => {
    const fake = fakeLaunchDarkly();
    fake.on(flagRoute, { key: 'fixed' });
    const mini = createMiniClient(fake.options);
    expect(await mini.getFlag(flag)).toEqual({ key: 'fixed' });
    fake.on(flagRoute, (_: unknown, path: { featureFlagKey: string }) => ({ key: path.featureFlagKey }));
    expect(await mini.getFlag({ ...flag, featureFlagKey: 'a/b c' })).toEqual({ key: 'a/b c' });
    expect(fake.requests).toHaveLength(2);
  });

  it('refuses what no route answers, and requests without a token', async () => {
    const fake = fakeLaunchDarkly();
    const mini = createMiniClient(fake.options);
    await expect(mini.getFlag(flag)).rejects.toMatchObject({ status: 404, code: 'not_found' });
    const anonymous = createMiniClient({ ...fake.options, auth: 'session' });
    await expect(anonymous.getFlag(flag)).rejects.toMatchObject({ status: 401 });
  });

  it('pages lists', async () => {
    const fake = fakeLaunchDarkly();
    const items = Array.from({ length: 45 }, (_, index) => ({ key: `flag-${index}` }));
    fake.list('GET /api/v2/flags/{projectKey}', items);
    const mini = createMiniClient(fake.options);
    expect(await mini.getFlags.paginate({ projectKey: 'web', limit: 100 }).toArray()).toEqual(items);
    expect(fake.requests).toHaveLength(3);
  });

  it('fails on demand', async () => {
    const fake = fakeLaunchDarkly();
    fake.on(flagRoute, { key: 'checkout' });
    const mini = createMiniClient(fake.options);
    fake.fail({ status: 503 });
    fake.fail({ status: 'network' });
    expect(await mini.getFlag(flag)).toEqual({ key: 'checkout' });
    expect(fake.requests).toHaveLength(3);
    fake.fail({ status: 409, code: 'conflict', times: 2 });
    await expect(mini.getFlag(flag)).rejects.toMatchObject({ code: 'conflict' });
    await expect(mini.getFlag(flag)).rejects.toMatchObject({ code: 'conflict' });
  });

  it.each(['global', 'route', 'token'] as const)(
    'keeps %s windows of ten seconds, on a clock that skips waits',
    async (scope) => {
      const fake = fakeLaunchDarkly({ limits: { [scope]: 5 } });
      fake.on(flagRoute, { key: 'checkout' });
      const events: LaunchDarklyEvent[] = [];
      const mini = createMiniClient({
        ...fake.options,
        concurrency: 1,
        onEvent: (event) => events.push(event),
      });
      await Promise.all(Array.from({ length: 12 }, () => mini.getFlag(flag)));
      expect(fake.clock.now()).toBeGreaterThanOrEqual(20_000);
      expect(fake.clock.now()).toBeLessThan(30_000);
      expect(events.filter(({ type }) => type === 'wait').length).toBeGreaterThan(0);
    },
  );

  it('says 429 to clients that do not wait', async () => {
    const fake = fakeLaunchDarkly({ limits: { route: 1 } });
    fake.on(flagRoute, { key: 'checkout' });
    await createMiniClient(fake.options).getFlag(flag);
    await expect(createMiniClient({ ...fake.options, retry: false }).getFlag(flag)).rejects.toBeInstanceOf(
      RateLimitError,
    );
  });
});

describe('fakeLaunchDarkly with the paths of a package', () => {
  it('completes routes, and refuses routes and answers that the API does not have', async () => {
    const fake = fakeLaunchDarkly<paths>();
    fake.on('GET /api/v2/caller', { accountId: 'a' });
    fake.on('GET /api/v2/caller', async () => ({ accountId: 'b' }));
    fake.list('GET /api/v2/users', [{ key: 'ada' }]);
    // @ts-expect-error: no such route.
    fake.on('GET /api/v2/nothing', {});
    // @ts-expect-error: an answer of another type.
    fake.on('GET /api/v2/caller', { accountId: 1 });
    // @ts-expect-error: an item without its key.
    fake.list('GET /api/v2/users', [{ name: 'ada' }]);
    fake.on('GET /api/v2/caller', () => new Response(null, { status: 204 }));
    expect(await createMiniClient(fake.options).getCaller()).toBeUndefined();
  });
});

describe('makers', () => {
  it('make the smallest valid value, with the parts that are given', () => {
    expect(aFlag()).toEqual({ key: '' });
    expect(aFlag({ key: 'checkout', kind: 'boolean' })).toEqual({ key: 'checkout', kind: 'boolean' });
    // @ts-expect-error: a key of another type.
    aFlag({ key: 1 });
  });

  it('make a new value each time', () => {
    const first = aFlags();
    first.items.push(aFlag());
    expect(aFlags().items).toEqual([]);
  });

  it('fit a fake without a cast', async () => {
    const fake = fakeLaunchDarkly<paths>();
    fake.list('GET /api/v2/flags/{projectKey}', [aFlag({ key: 'a' }), aFlag({ key: 'b' })]);
    const flags = await createMiniClient(fake.options).getFlags.paginate({ projectKey: 'web' }).toArray();
    expect(flags.map(({ key }) => key)).toEqual(['a', 'b']);
  });
});

describe('createTestClock', () => {
  it('with skip runs every timer, whatever the order in which they were made', async () => {
    const clock = createTestClock({ skip: true });
    const ran: number[] = [];
    for (const time of [300, 100, 200]) clock.after(time, () => void ran.push(clock.now()));
    clock.after(400, () => clock.after(50, () => void ran.push(clock.now())));
    clock.after(150, () => void ran.push(0))();
    await until(() => clock.pending() === 0);
    expect(ran).toEqual([100, 200, 300, 450]);
  });

  it('stands still until it is moved', () => {
    const clock = createTestClock({ start: 1000 });
    const ran: string[] = [];
    clock.after(20, () => ran.push('late'));
    clock.after(10, () => ran.push('early'));
    clock.after(15, () => ran.push('never'))();
    clock.advance(10);
    expect([clock.now(), ran]).toEqual([1010, ['early']]);
    clock.advance(100);
    expect([clock.now(), ran]).toEqual([1110, ['early', 'late']]);
  });
});
