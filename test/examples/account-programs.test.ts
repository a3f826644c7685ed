import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createAccessTokensClient } from '@ld-rest/access-tokens';
import { createAIConfigsClient } from '@ld-rest/ai-configs';
import { createAuditLogClient } from '@ld-rest/audit-log';
import { type TestServerOptions } from '@ld-rest/test-server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startConnectProxy } from '../proxies/connect-proxy.js';
import { pointTo, runProgram } from './run-program.js';
import { done, useStages, type Stage } from './use-stages.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const projectKey = 'default';
const stages = useStages();

test('create-ai-config.js serves an agent with a tool and a judge.', async () => {
  const { connection, run } = await stages.start();
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
    const stage = await stages.start({ now: () => (now += 60_000), ...options });
    for (let index = 0; index < changes; index += 1)
      await stage.flags.postFeatureFlag({ projectKey, body: { key: `flag-${index}`, name: `${index}` } });
    return stage;
  };
  const exported = (): readonly unknown[] =>
    stages
      .fileText('audit-log.ndjson')
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
    expect(readdirSync(stages.folder())).toEqual(['audit-log.ndjson']);
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
    expect(readdirSync(stages.folder())).toEqual(['audit-log.ndjson', 'audit-log.ndjson.cursor']);

    expect((await run(['export-audit-log.js'])).status).toBe(0);
    expect(new Set(exported()).size).toBe(changes);
    expect(readdirSync(stages.folder())).toEqual(['audit-log.ndjson']);
  });
});

test('create-environments.js writes the keys to a file of its owner.', async () => {
  const { run, server } = await stages.start();
  expect(await run(['create-environments.js', 'qa', 'load-test'])).toEqual(
    done('qa: its keys are in sdk-keys.env.\nload-test: its keys are in sdk-keys.env.\n'),
  );
  expect(stages.fileText('sdk-keys.env')).toMatch(
    /^QA_SDK_KEY=sdk-.+\nQA_MOBILE_KEY=mob-.+\nQA_CLIENT_SIDE_ID=.+\nLOAD_TEST_SDK_KEY=sdk-.+\nLOAD_TEST_MOBILE_KEY=mob-.+\nLOAD_TEST_CLIENT_SIDE_ID=.+\n$/,
  );
  expect(statSync(join(stages.folder(), 'sdk-keys.env')).mode & 0o777).toBe(0o600);
  expect(server.requests.map(({ answer }) => answer.status)).toEqual([201, 201]);
});

test('find-unused-tokens.js lists the tokens that nobody uses.', async () => {
  let now = Date.now() - 100 * DAY_MS;
  const { connection, run } = await stages.start({ now: () => now });
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
  const { server } = await stages.start();
  const proxy = await startConnectProxy();
  onTestFinished(() => proxy.close());
  const env = { ...pointTo(server.url), HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url };
  expect(await runProgram({ command: ['behind-a-proxy.js'], folder: stages.folder(), env })).toEqual(
    done('The proxy lets us through: 1 tokens.\n'),
  );
  expect(proxy.tunnels).toEqual([new URL(server.url).host]);
});
