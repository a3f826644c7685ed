import { createAIConfigsClient, type AIConfigTargetingInstruction } from '@ld-rest/ai-configs';
import {
  createFeatureFlagsClient,
  type FeatureFlagInstruction,
  type PatchOperation,
} from '@ld-rest/feature-flags';
import {
  clause,
  jsonPointer,
  rolloutWeights,
  segmentMatch,
  toInstructionRule,
  type ClauseOptions,
} from '@ld-rest/patch';
import { connect } from '@ld-rest/runtime';
import { createSegmentsClient, type SegmentInstruction } from '@ld-rest/segments';
import { startTestServer, TEST_TOKEN, type TestServer } from '@ld-rest/test-server';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { readContract } from '../contract/read-contract.js';

const environmentKey = 'production';

const conditions: readonly ClauseOptions[] = [
  { attribute: 'country', op: 'in', values: ['AT', 1, true] },
  { attribute: 'email', op: 'endsWith', values: ['@example.com'], negate: true },
  { attribute: 'age', op: 'greaterThanOrEqual', values: [18] },
  { attribute: 'signedUp', op: 'after', values: [new Date(0), 1, '2026-01-01T00:00:00Z'] },
  { contextKind: 'device', attribute: 'version', op: 'semVerLessThan', values: ['2.0.0'] },
];
const clauses = [...conditions.map(clause), segmentMatch(['beta-testers'])];
const weights = rolloutWeights({ 'id-0': 10, 'id-1': 90 });
const holder = { variations: [{ _id: 'id-0' }, { _id: 'id-1' }] };
const rollout = {
  variations: [
    { variation: 0, weight: 10_000 },
    { variation: 1, weight: 90_000 },
  ],
};
const rules = [
  toInstructionRule({ clauses, variation: 1, description: 'Beta', trackEvents: true }, holder),
  toInstructionRule({ clauses, rollout }, holder),
];

/** The same for flags and AI Configs. */
const targeting = [
  { kind: 'addRule', clauses, rolloutWeights: weights },
  { kind: 'addClauses', ruleId: 'r', clauses },
  { kind: 'updateClause', ruleId: 'r', clauseId: 'c', clause: segmentMatch(['beta-testers']) },
  { kind: 'updateFallthroughVariationOrRollout', rolloutWeights: weights },
  { kind: 'replaceRules', rules },
] satisfies FeatureFlagInstruction[] & AIConfigTargetingInstruction[];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ contract: await readContract() });
});
afterAll(() => server.close());

describe('What the builders make', () => {
  const open = () => connect({ accessToken: TEST_TOKEN, baseUrl: server.url });

  test('is taken by flags.', async () => {
    const flags = createFeatureFlagsClient(open());
    const at = { projectKey: 'web', featureFlagKey: 'checkout' };

    await flags.patchFeatureFlag({ ...at, body: { environmentKey, instructions: targeting } });
    await flags.patchFeatureFlag({
      ...at,
      body: [
        {
          op: 'add',
          path: jsonPointer('environments', environmentKey, 'rules', 0, 'clauses', 0),
          value: clauses[0],
        },
      ],
    });

    expect(server.requests.slice(-2).map(({ answer }) => answer.status)).toEqual([200, 200]);
  });

  test('is taken by AI Configs.', async () => {
    await createAIConfigsClient(open()).patchAIConfigTargeting({
      projectKey: 'web',
      configKey: 'greeter',
      body: { environmentKey, instructions: targeting },
    });

    expect(server.requests.at(-1)?.answer.status).toBe(200);
  });

  test('is taken by segments.', async () => {
    await createSegmentsClient(open()).patchSegment({
      projectKey: 'web',
      environmentKey,
      segmentKey: 'beta-testers',
      body: { environmentKey, instructions: [{ kind: 'addRule', description: 'Beta', clauses }] },
    });

    expect(server.requests.at(-1)?.answer.status).toBe(200);
  });

  test('has the types of the generated instructions.', () => {
    expectTypeOf(targeting).toExtend<FeatureFlagInstruction[]>();
    expectTypeOf(targeting).toExtend<AIConfigTargetingInstruction[]>();
    expectTypeOf({ kind: 'addRule' as const, description: 'Beta', clauses }).toExtend<SegmentInstruction>();
    expectTypeOf({ op: 'remove' as const, path: jsonPointer('tags', 0) }).toExtend<PatchOperation>();
  });
});
