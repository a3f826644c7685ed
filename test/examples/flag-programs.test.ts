import { createSegmentsClient } from '@ld-rest/segments';
import { describe, expect, test } from 'vitest';
import { allowCalls } from './allow-calls.js';
import { done, useStages } from './use-stages.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const projectKey = 'default';
const stages = useStages();

describe('toggle-flag.js', () => {
  test('turns a flag on and off again.', async () => {
    const { flags, run } = await stages.start();
    await flags.postFeatureFlag({ projectKey, body: { key: 'checkout', name: 'Checkout' } });
    const isOn = async (): Promise<unknown> =>
      (await flags.getFeatureFlag({ projectKey, featureFlagKey: 'checkout' })).environments?.['production']
        ?.on;

    expect(await run(['toggle-flag.js', 'checkout', 'on', '--environment', 'production'])).toEqual(
      done('Checkout is on in production.\n'),
    );
    expect(await isOn()).toBe(true);
    await run(['toggle-flag.js', 'checkout', 'off', '--environment', 'production']);
    expect(await isOn()).toBe(false);
  });

  test('says in one line that there is no such flag.', async () => {
    const { run } = await stages.start();
    const { status, complaints } = await run(['toggle-flag.js', 'chekcout', 'on']);
    expect(status).toBe(1);
    expect(complaints).toMatch(/^[^\n]*404[^\n]*chekcout[^\n]*\n$/);
  });
});

test('report-stale-flags.js writes the flags that nobody asks for.', async () => {
  let now = Date.UTC(2026, 0, 1);
  const { flags, run } = await stages.start({ now: () => now });
  await flags.postFeatureFlag({ projectKey, body: { key: 'old', name: 'Old, "really" old' } });
  now += 8 * DAY_MS;
  await flags.postFeatureFlag({ projectKey, body: { key: 'fresh', name: 'Fresh' } });

  expect(await run(['report-stale-flags.js'])).toEqual(
    done('1 of 2 flags are stale: see stale-flags.csv.\n'),
  );
  expect(stages.fileText('stale-flags.csv')).toMatch(
    /^flag,name,status,temporary,created,lastRequested,maintainer\nold,"Old, ""really"" old",inactive,true,2026-01-01T00:00:00\.\d{3}Z,,\n$/,
  );
});

test('promote-environment.js changes nothing at first, then what differs, then nothing again.', async () => {
  const { flags, run, server } = await stages.start();
  for (const key of ['checkout', 'search'])
    await flags.postFeatureFlag({ projectKey, body: { key, name: key } });
  await flags.patchFeatureFlag({
    projectKey,
    featureFlagKey: 'checkout',
    body: { environmentKey: 'test', instructions: [{ kind: 'turnFlagOn' }] },
  });
  const isOn = async (): Promise<unknown> =>
    (await flags.getFeatureFlag({ projectKey, featureFlagKey: 'checkout' })).environments?.['production']?.on;

  expect(await run(['promote-environment.js'])).toEqual(
    done('checkout: would change\nNothing was changed. Say --apply to do it.\n'),
  );
  expect(await isOn()).toBe(false);
  expect(await run(['promote-environment.js', '--apply'])).toEqual(done('checkout: changed\n'));
  expect(await isOn()).toBe(true);
  const before = server.requests.length;
  expect(await run(['promote-environment.js', '--apply'])).toEqual(done(''));
  expect(server.requests.slice(before).map(({ method }) => method)).toEqual(['GET']);
});

test('tag-flags.js tags 200 flags under a limit of 60 calls in half a second, and shows how far it is.', async () => {
  const limit = allowCalls({ operationId: 'patchFeatureFlag', calls: 60, window: 500 });
  const { flags, run } = await stages.start({ intercept: limit });
  const keys = Array.from({ length: 200 }, (_none, index) => `flag-${index}`);
  await Promise.all(
    keys.map((key) => flags.postFeatureFlag({ projectKey, body: { key, name: 'One of many' } })),
  );

  const { status, printed, complaints } = await run(['tag-flags.js', '--query', 'many', '--tag', 'payments']);
  expect({ status, printed }).toEqual({ status: 0, printed: '200 of 200 flags have the tag now.\n' });
  expect(complaints).toContain('200/200');
  const tagged = await flags.getFeatureFlags
    .paginate({ projectKey, filter: { tags: ['payments'] } })
    .toArray();
  expect(tagged).toHaveLength(200);
  expect(await run(['tag-flags.js', '--query', 'many', '--tag', 'payments'])).toMatchObject({
    printed: '0 of 200 flags have the tag now.\n',
  });
});

test('sync-segments.js makes segments as they are elsewhere, twice if need be.', async () => {
  const { connection, run } = await stages.start();
  const segments = createSegmentsClient(connection);
  const from = { projectKey, environmentKey: 'test' };
  await segments.postSegment({ ...from, body: { key: 'beta', name: 'Beta testers', tags: ['people'] } });
  await segments.patchSegment({
    ...from,
    segmentKey: 'beta',
    body: {
      environmentKey: 'test',
      instructions: [
        { kind: 'addIncludedTargets', contextKind: 'user', values: ['ada'] },
        {
          kind: 'addRule',
          clauses: [
            {
              contextKind: 'user',
              attribute: 'email',
              op: 'endsWith',
              values: ['@example.com'],
              negate: false,
            },
          ],
        },
      ],
    },
  });

  const command = ['sync-segments.js', '--from', 'default/test', '--to', 'default/production'] as const;
  for (const _time of ['first', 'second']) {
    expect(await run(command)).toEqual(done('beta: as in default/test.\n'));
    const copy = await segments.getSegment({ projectKey, environmentKey: 'production', segmentKey: 'beta' });
    expect(copy).toMatchObject({
      name: 'Beta testers',
      tags: ['people'],
      included: ['ada'],
      rules: [{ clauses: [{ attribute: 'email', values: ['@example.com'] }] }],
    });
  }
});
