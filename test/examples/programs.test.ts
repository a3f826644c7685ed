import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAccessTokensClient } from '@ld-rest/access-tokens';
import { createAIConfigsClient } from '@ld-rest/ai-configs';
import { createAuditLogClient } from '@ld-rest/audit-log';
import { createFeatureFlagsClient, type FeatureFlagsClient } from '@ld-rest/feature-flags';
import { connect, type Connection } from '@ld-rest/runtime';
import { createSegmentsClient } from '@ld-rest/segments';
import { startTestServer, TEST_TOKEN, type TestServer, type TestServerOptions } from '@ld-rest/test-server';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { readContract } from '../contract/read-contract.js';
import { startConnectProxy } from '../proxies/connect-proxy.js';
import { allowCalls } from './allow-calls.js';
import { pointTo, runProgram, type Outcome } from './run-program.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const projectKey = 'default';
const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const programs = readdirSync(examples).filter((name) => name.endsWith('.js'));

const contract = await readContract();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ld-rest-example-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Stage {
  readonly server: TestServer;
  readonly connection: Connection;
  readonly flags: FeatureFlagsClient;
  readonly run: (command: readonly [string, ...string[]]) => Promise<Outcome>;
}

/** Starts a stand-in that remembers, and what runs an example against it. */
async function startStage(options: Partial<TestServerOptions> = {}): Promise<Stage> {
  const server = await startTestServer({ contract, stateful: true, ...options });
  onTestFinished(() => server.close());
  const connection = connect({ accessToken: TEST_TOKEN, baseUrl: server.url });
  const run: Stage['run'] = (command) => runProgram({ command, folder, env: pointTo(server.url) });
  return { server, connection, flags: createFeatureFlagsClient(connection), run };
}

const fileText = (name: string): string => readFileSync(join(folder, name), 'utf8');

const done = (printed: string): Outcome => ({ status: 0, printed, complaints: '' });

describe('Every example', () => {
  const asking = programs.filter((name) => !['post-changes-to-chat.js', 'worker.js'].includes(name));

  test.each(programs)('%s has fewer than 60 lines, and a line in the README.', (name) => {
    expect(readFileSync(join(examples, name), 'utf8').split('\n').length - 1).toBeLessThan(60);
    expect(readFileSync(join(examples, 'README.md'), 'utf8')).toContain(`(${name})`);
  });

  test.each(asking)('%s says in one line that the token is missing.', async (name) => {
    const positionals = name === 'toggle-flag.js' ? ['checkout', 'on'] : [];
    const { status, printed, complaints } = await runProgram({ command: [name, ...positionals], folder });
    expect({ status, printed }).toEqual({ status: 1, printed: '' });
    expect(complaints).toMatch(/^[^\n]*LAUNCHDARKLY_ACCESS_TOKEN[^\n]*\n$/);
  });
});

describe('toggle-flag.js', () => {
  test('turns a flag on and off again.', async () => {
    const { flags, run } = await startStage();
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
    const { run } = await startStage();
    const { status, complaints } = await run(['toggle-flag.js', 'chekcout', 'on']);
    expect(status).toBe(1);
    expect(complaints).toMatch(/^[^\n]*404[^\n]*chekcout[^\n]*\n$/);
  });
});

test('report-stale-flags.js writes the flags that nobody asks for.', async () => {
  let now = Date.UTC(2026, 0, 1);
  const { flags, run } = await startStage({ now: () => now });
  await flags.postFeatureFlag({ projectKey, body: { key: 'old', name: 'Old, "really" old' } });
  now += 8 * DAY_MS;
  await flags.postFeatureFlag({ projectKey, body: { key: 'fresh', name: 'Fresh' } });

  expect(await run(['report-stale-flags.js'])).toEqual(
    done('1 of 2 flags are stale: see stale-flags.csv.\n'),
  );
  expect(fileText('stale-flags.csv')).toMatch(
    /^flag,name,status,temporary,created,lastRequested,maintainer\nold,"Old, ""really"" old",inactive,true,2026-01-01T00:00:00\.\d{3}Z,,\n$/,
  );
});

test('promote-environment.js changes nothing at first, then what differs, then nothing again.', async () => {
  const { flags, run, server } = await startStage();
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

test('create-ai-config.js serves an agent with a tool and a judge.', async () => {
  const { connection, run } = await startStage();
  const at = { projectKey, configKey: 'greeter' };
  const ai = createAIConfigsClient(connection);

  expect(await run(['create-ai-config.js'])).toEqual(
    done('politeness serves strict in test.\ngreeter serves friendly in test.\n'),
  );
  const { items } = await ai.getAIConfigVariation({ ...at, variationKey: 'friendly' });
  expect(items).toMatchObject([
    {
      tools: [{ key: 'weather', version: 1 }],
      judgeConfiguration: { judges: [{ judgeConfigKey: 'politeness', samplingRate: 0.1 }] },
    },
  ]);
  const { environments, variations } = await ai.getAIConfigTargeting(at);
  const serving = environments['test']?.fallthrough?.variation ?? 0;
  expect(variations[serving]?.name).toBe('Friendly');
  expect(environments['production']?.fallthrough?.variation).toBe(0);
});

describe('export-audit-log.js', () => {
  const changes = 45;
  const stageWithHistory = async (options: Partial<TestServerOptions> = {}): Promise<Stage> => {
    let now = Date.UTC(2026, 5, 1);
    const stage = await startStage({ now: () => (now += 60_000), ...options });
    for (let index = 0; index < changes; index += 1)
      await stage.flags.postFeatureFlag({ projectKey, body: { key: `flag-${index}`, name: `${index}` } });
    return stage;
  };
  const exported = (): readonly unknown[] =>
    fileText('audit-log.ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)._id);

  test('exports every entry once.', async () => {
    const { connection, run } = await stageWithHistory();
    const { status, printed, complaints } = await run(['export-audit-log.js']);
    expect({ status, printed }).toEqual({
      status: 0,
      printed: `${changes} entries were added to audit-log.ndjson.\n`,
    });
    expect(complaints).toContain('back to 2026-01-01, 45 entries');
    const entries = await createAuditLogClient(connection).getAuditLogEntries.paginate().toArray();
    expect(exported()).toEqual(entries.map(({ _id }) => _id));
    expect(readdirSync(folder)).toEqual(['audit-log.ndjson']);
  });

  test('goes on where it was interrupted.', async () => {
    let pages = 0;
    const { run } = await stageWithHistory({
      intercept: ({ operation }) =>
        operation.operationId === 'getAuditLogEntries' && (pages += 1) === 2
          ? { status: 403, body: { code: 'forbidden', message: 'Not now' } }
          : undefined,
    });
    expect((await run(['export-audit-log.js'])).status).toBe(1);
    expect(exported()).toHaveLength(20);
    expect(readdirSync(folder)).toEqual(['audit-log.ndjson', 'audit-log.ndjson.cursor']);

    expect((await run(['export-audit-log.js'])).status).toBe(0);
    expect(new Set(exported()).size).toBe(changes);
    expect(readdirSync(folder)).toEqual(['audit-log.ndjson']);
  });
});

test('tag-flags.js tags 200 flags under a limit of 60 calls in half a second, and shows how far it is.', async () => {
  const limit = allowCalls({ operationId: 'patchFeatureFlag', calls: 60, window: 500 });
  const { flags, run } = await startStage({ intercept: limit });
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

test('create-environments.js writes the keys to a file of its owner.', async () => {
  const { run, server } = await startStage();
  expect(await run(['create-environments.js', 'qa', 'load-test'])).toEqual(
    done('qa: its keys are in sdk-keys.env.\nload-test: its keys are in sdk-keys.env.\n'),
  );
  expect(fileText('sdk-keys.env')).toMatch(
    /^QA_SDK_KEY=sdk-.+\nQA_MOBILE_KEY=mob-.+\nQA_CLIENT_SIDE_ID=.+\nLOAD_TEST_SDK_KEY=sdk-.+\nLOAD_TEST_MOBILE_KEY=mob-.+\nLOAD_TEST_CLIENT_SIDE_ID=.+\n$/,
  );
  expect(statSync(join(folder, 'sdk-keys.env')).mode & 0o777).toBe(0o600);
  expect(server.requests.map(({ answer }) => answer.status)).toEqual([201, 201]);
});

test('sync-segments.js makes segments as they are elsewhere, twice if need be.', async () => {
  const { connection, run } = await startStage();
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

test('find-unused-tokens.js lists the tokens that nobody uses.', async () => {
  let now = Date.now() - 100 * DAY_MS;
  const { connection, run } = await startStage({ now: () => now });
  const tokens = createAccessTokensClient(connection);
  await tokens.postToken({ body: { name: 'Forgotten', role: 'reader', serviceToken: true } });
  now += 100 * DAY_MS;
  await tokens.postToken({ body: { name: 'New', role: 'reader' } });

  const { status, printed } = await run(['find-unused-tokens.js']);
  expect(status).toBe(0);
  expect(printed).toMatch(/Forgotten.*a service.*never/);
  expect(printed).not.toContain('New');
  expect(printed).toContain('1 of 3 tokens were not used for 90 days.\n');
});

test('behind-a-proxy.js calls through the proxy.', async () => {
  const { server } = await startStage();
  const proxy = await startConnectProxy();
  onTestFinished(() => proxy.close());
  const env = { ...pointTo(server.url), HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url };
  expect(await runProgram({ command: ['behind-a-proxy.js'], folder, env })).toEqual(
    done('The proxy lets us through: 1 tokens.\n'),
  );
  expect(proxy.tunnels).toEqual([new URL(server.url).host]);
});
