import { connect, type Connection } from '@ld-rest/runtime';
import { startTestServer, TEST_TOKEN, type TestServer } from '@ld-rest/test-server';
import { afterEach, describe, expect, test } from 'vitest';
import { createAIConfigsClient } from '@ld-rest/ai-configs';
import { readContract } from '../contract/read-contract.js';
import { runAIConfigFlow } from './ai-config-flow.js';
import { runFlagLife } from './flag-life.js';
import type { Memory } from './memory.js';
import { rememberAIConfigs } from './remember-ai-configs.js';
import { rememberFlags } from './remember-flags.js';

const SEMANTIC_PATCH = 'application/json; domain-model=launchdarkly.semanticpatch';

let server: TestServer;
afterEach(() => server.close());

async function open(memory: Memory): Promise<Connection> {
  server = await startTestServer({ contract: await readContract(), intercept: memory });
  return connect({ accessToken: TEST_TOKEN, baseUrl: server.url });
}

/** What was sent: the operation, and the kinds of its instructions. */
const sent = (): readonly string[] =>
  server.requests.map(({ accepted, answer, headers }) => {
    const body = Object(accepted?.body);
    const kinds: readonly string[] = Array.isArray(body.instructions)
      ? body.instructions.map(({ kind }: { readonly kind: string }) => kind)
      : [];
    expect(headers['content-type'] === SEMANTIC_PATCH).toBe(kinds.length > 0);
    return [accepted?.operation.operationId ?? 'refused', answer.status, ...kinds].join(' ');
  });

describe('The life of a flag', () => {
  const payments = { key: 'payments', variations: [{ value: true }, { value: false }] };

  test('goes from creation to archive.', async () => {
    const flag = await runFlagLife(await open(rememberFlags(payments)));

    expect(sent()).toEqual([
      'postSegment 201',
      'patchSegment 200 addIncludedTargets addRule',
      'postFeatureFlag 201',
      'patchFeatureFlag 200 turnFlagOn',
      'patchFeatureFlag 200 addRule',
      'getFeatureFlag 200',
      'patchFeatureFlag 200 addPrerequisite',
      'patchFeatureFlag 200 archiveFlag',
    ]);
    expect(flag).toMatchObject({
      archived: true,
      environments: {
        production: {
          on: true,
          rules: [
            {
              clauses: [
                { attribute: 'segmentMatch', op: 'segmentMatch', contextKind: '', values: ['beta-testers'] },
              ],
              rolloutWeights: { 'checkout-0': 10_000, 'checkout-1': 90_000 },
            },
          ],
          prerequisites: [{ key: 'payments', variationId: 'payments-0' }],
        },
      },
    });
  });

  test('ends where the other flag is missing.', async () => {
    await expect(runFlagLife(await open(rememberFlags()))).rejects.toMatchObject({ status: 404 });
    expect(sent().at(-1)).toBe('getFeatureFlag 404');
  });
});

describe('The way of an AI Config', () => {
  test('ends with its newest version being served, and that of its judge.', async () => {
    const connection = await open(rememberAIConfigs());

    await runAIConfigFlow(connection);

    expect(sent()).toEqual([
      'postAIConfig 201',
      'postAIConfigVariation 201',
      'getAIConfigTargeting 200',
      'patchAIConfigTargeting 200 updateFallthroughVariationOrRollout',
      'postAITool 201',
      'patchAIConfigVariation 200',
      'postAIConfig 201',
      'postAIConfigVariation 201',
      'getAIConfigTargeting 200',
      'patchAIConfigTargeting 200 updateFallthroughVariationOrRollout',
      'patchAIConfigVariation 200',
      'getAIConfigTargeting 200',
      'patchAIConfigTargeting 200 updateFallthroughVariationOrRollout',
    ]);
    for (const configKey of ['greeter', 'politeness']) {
      expect(
        await createAIConfigsClient(connection).getAIConfigTargeting({ projectKey: 'web', configKey }),
      ).toMatchObject({ environments: { production: { fallthrough: { variation: 1 } } } });
    }
  });

  test('attaches tool and judge and touches nothing else of the variation.', async () => {
    await runAIConfigFlow(await open(rememberAIConfigs()));

    const patches = server.requests.filter(
      ({ accepted }) => accepted?.operation.operationId === 'patchAIConfigVariation',
    );
    expect(patches.map(({ accepted }) => accepted?.body)).toEqual([
      { tools: [{ key: 'weather', version: 1 }] },
      { judgeConfiguration: { judges: [{ judgeConfigKey: 'politeness', samplingRate: 0.1 }] } },
    ]);
  });

  test('takes the tool that is already there, in its version.', async () => {
    await runAIConfigFlow(await open(rememberAIConfigs({ weather: 7 })));

    expect(sent()).toContain('postAITool 409');
    expect(server.requests.map(({ accepted }) => accepted?.body)).toContainEqual({
      tools: [{ key: 'weather', version: 7 }],
    });
  });
});
