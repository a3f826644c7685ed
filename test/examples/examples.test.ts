import { createAIConfigsClient } from '@ld-rest/ai-configs';
import { createFeatureFlagsClient } from '@ld-rest/feature-flags';
import { createProjectsClient } from '@ld-rest/projects';
import { connect, type Connection } from '@ld-rest/runtime';
import { startTestServer, TEST_TOKEN, type TestServer } from '@ld-rest/test-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContract } from '../contract/read-contract.js';
import { runAIConfigFlow } from './ai-config-flow.js';
import { runFlagLife } from './flag-life.js';

const SEMANTIC_PATCH = 'application/json; domain-model=launchdarkly.semanticpatch';
const projectKey = 'web';

const contract = await readContract();

let server: TestServer;
let connection: Connection;
beforeEach(async () => {
  server = await startTestServer({ contract, stateful: true });
  connection = connect({ accessToken: TEST_TOKEN, baseUrl: server.url });
  await createProjectsClient(connection).postProject({ body: { key: projectKey, name: 'Web' } });
});
afterEach(() => server.close());

/** Runs an example; returns what it sent: the operations with their status, and the kinds of their instructions. */
async function sentBy(example: () => Promise<unknown>): Promise<readonly string[]> {
  const before = server.requests.length;
  await example();
  return server.requests.slice(before).map(({ accepted, answer, headers }) => {
    const body = Object(accepted?.body);
    const kinds: readonly string[] = Array.isArray(body.instructions)
      ? body.instructions.map(({ kind }: { readonly kind: string }) => kind)
      : [];
    expect(headers['content-type'] === SEMANTIC_PATCH).toBe(kinds.length > 0);
    return [accepted?.operation.operationId ?? 'refused', answer.status, ...kinds].join(' ');
  });
}

describe('The life of a flag', () => {
  test('goes from creation to archive.', async () => {
    const flags = createFeatureFlagsClient(connection);
    await flags.postFeatureFlag({ projectKey, body: { key: 'payments', name: 'Payments' } });

    expect(await sentBy(() => runFlagLife(connection))).toEqual([
      'postSegment 201',
      'patchSegment 200 addIncludedTargets addRule',
      'postFeatureFlag 201',
      'patchFeatureFlag 200 turnFlagOn',
      'patchFeatureFlag 200 addRule',
      'getFeatureFlag 200',
      'patchFeatureFlag 200 addPrerequisite',
      'patchFeatureFlag 200 archiveFlag',
    ]);
    expect(await flags.getFeatureFlag({ projectKey, featureFlagKey: 'checkout' })).toMatchObject({
      archived: true,
      environments: {
        production: {
          on: true,
          rules: [
            {
              clauses: [
                { attribute: 'segmentMatch', op: 'segmentMatch', contextKind: '', values: ['beta-testers'] },
              ],
              rollout: {
                variations: [
                  { variation: 0, weight: 10_000 },
                  { variation: 1, weight: 90_000 },
                ],
              },
            },
          ],
          prerequisites: [{ key: 'payments', variation: 0 }],
        },
        test: { on: false, rules: [], prerequisites: [] },
      },
    });
  });

  test('ends where the other flag is missing.', async () => {
    await expect(runFlagLife(connection)).rejects.toMatchObject({ status: 404 });
    expect(server.requests.at(-1)).toMatchObject({
      accepted: { operation: { operationId: 'getFeatureFlag' } },
      answer: { status: 404 },
    });
  });
});

describe('The way of an AI Config', () => {
  test('ends with its newest version being served, and that of its judge.', async () => {
    expect(await sentBy(() => runAIConfigFlow(connection))).toEqual([
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
      const targeting = await createAIConfigsClient(connection).getAIConfigTargeting({
        projectKey,
        configKey,
      });
      expect(targeting).toMatchObject({ environments: { production: { fallthrough: { variation: 1 } } } });
    }
  });

  test('attaches tool and judge and touches nothing else of the variation.', async () => {
    await runAIConfigFlow(connection);

    const at = { projectKey, configKey: 'greeter', variationKey: 'friendly' };
    const { items } = await createAIConfigsClient(connection).getAIConfigVariation(at);
    const [{ _id: _first, version: _version, createdAt: _createdAt, ...first }, ...later] = Object(items);
    expect(later).toMatchObject([
      { ...first, tools: [{ key: 'weather', version: 1 }] },
      {
        ...first,
        tools: [{ key: 'weather', version: 1 }],
        judgeConfiguration: { judges: [{ judgeConfigKey: 'politeness', samplingRate: 0.1 }] },
      },
    ]);
  });

  test('takes the tool that is already there, in its version.', async () => {
    const aiConfigs = createAIConfigsClient(connection);
    await aiConfigs.postAITool({ projectKey, body: { key: 'weather', schema: { type: 'object' } } });
    await aiConfigs.patchAITool({
      projectKey,
      toolKey: 'weather',
      body: { description: 'Tells the weather' },
    });

    expect(await sentBy(() => runAIConfigFlow(connection))).toContain('postAITool 409');
    expect(server.requests.map(({ accepted }) => accepted?.body)).toContainEqual({
      tools: [{ key: 'weather', version: 2 }],
    });
  });
});
