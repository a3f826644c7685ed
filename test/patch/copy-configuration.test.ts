import {
  createAIConfigsClient,
  type AIConfigTargetingEnvironment,
  type AIConfigTargetingInstruction,
} from '@ld-rest/ai-configs';
import {
  createFeatureFlagsClient,
  type FeatureFlag,
  type FeatureFlagConfig,
  type FeatureFlagInstruction,
} from '@ld-rest/feature-flags';
import {
  clause,
  newestVersion,
  rolloutWeights,
  toFlagInstructions,
  toTargetingInstructions,
  type FetchedFlagConfiguration,
  type FetchedTargeting,
  type FlagConfigurationInstruction,
  type TargetingInstruction,
} from '@ld-rest/patch';
import { connect, type Connection } from '@ld-rest/runtime';
import { startTestServer, TEST_TOKEN, type TestServer } from '@ld-rest/test-server';
import { afterEach, beforeEach, describe, expect, expectTypeOf, test } from 'vitest';
import { readContract } from '../contract/read-contract.js';

const projectKey = 'default';
const source = 'test';
const target = 'production';

let server: TestServer;
let connection: Connection;
beforeEach(async () => {
  server = await startTestServer({ contract: await readContract(), stateful: true });
  connection = connect({ accessToken: TEST_TOKEN, baseUrl: server.url });
});
afterEach(() => server.close());

/** What of a configuration has to be the same after a copy; ids, versions and the salt belong to the environment. */
const contentOf = (configuration: FeatureFlagConfig | undefined) => ({
  on: configuration?.on,
  offVariation: configuration?.offVariation,
  fallthrough: configuration?.fallthrough,
  targets: configuration?.targets,
  contextTargets: configuration?.contextTargets,
  prerequisites: configuration?.prerequisites,
  rules: configuration?.rules?.map(({ clauses, description, trackEvents, variation, rollout }) => ({
    clauses: clauses.map(({ attribute, op, values, negate, contextKind }) => ({
      attribute,
      op,
      values,
      negate,
      contextKind,
    })),
    description,
    trackEvents,
    variation,
    rollout,
  })),
  trackEvents: configuration?.trackEvents,
  trackEventsFallthrough: configuration?.trackEventsFallthrough,
});

describe('toFlagInstructions over HTTP', () => {
  const flags = () => createFeatureFlagsClient(connection);
  const at = { projectKey, featureFlagKey: 'checkout' };

  /** Makes a flag that has something of everything in one environment. */
  const makeFlag = async (): Promise<{ readonly flag: FeatureFlag; readonly needed: FeatureFlag }> => {
    const needed = await flags().postFeatureFlag({ projectKey, body: { key: 'payments', name: 'Payments' } });
    const made = await flags().postFeatureFlag({ projectKey, body: { key: 'checkout', name: 'Checkout' } });
    const [on = '', off = ''] = made.variations.map(({ _id }) => _id ?? '');
    const weights = rolloutWeights({ [on]: 10, [off]: 90 });
    const flag = await flags().patchFeatureFlag({
      ...at,
      body: {
        environmentKey: source,
        instructions: [
          { kind: 'turnFlagOn' },
          { kind: 'addPrerequisite', key: 'payments', variationId: needed.variations[0]?._id ?? '' },
          { kind: 'addTargets', variationId: on, values: ['user-1', 'user-2'] },
          { kind: 'addTargets', variationId: off, contextKind: 'organization', values: ['acme'] },
          {
            kind: 'addRule',
            clauses: [clause({ attribute: 'country', op: 'in', values: ['AT'] })],
            variationId: on,
          },
          {
            kind: 'addRule',
            clauses: [clause({ attribute: 'age', op: 'lessThan', values: [18], negate: true })],
            rolloutWeights: weights,
            rolloutContextKind: 'organization',
          },
          { kind: 'updateFallthroughVariationOrRollout', rolloutWeights: weights },
          { kind: 'updateOffVariation', variationId: off },
          { kind: 'updateTrackEvents', trackEvents: true },
          { kind: 'updateTrackEventsFallthrough', trackEvents: true },
        ],
      },
    });
    return { flag, needed };
  };

  test('copies everything from one environment to another.', async () => {
    const { flag, needed } = await makeFlag();
    const configuration = flag.environments?.[source];
    if (configuration === undefined) throw new Error('The flag has no source.');
    expect(contentOf(flag.environments?.[target])).not.toEqual(contentOf(configuration));

    const { instructions, leftOut } = toFlagInstructions(configuration, flag, [needed]);
    const copied = await flags().patchFeatureFlag({ ...at, body: { environmentKey: target, instructions } });

    expect(leftOut).toEqual([]);
    expect(contentOf(copied.environments?.[target])).toEqual(contentOf(configuration));
    expect(contentOf(copied.environments?.[source])).toEqual(contentOf(configuration));
  });

  test('replaces what was there before, so that a second copy changes nothing.', async () => {
    const { flag, needed } = await makeFlag();
    const configuration = flag.environments?.[source];
    if (configuration === undefined) throw new Error('The flag has no source.');
    const { instructions } = toFlagInstructions(configuration, flag, [needed]);
    const copy = () => flags().patchFeatureFlag({ ...at, body: { environmentKey: target, instructions } });

    const [once, twice] = [await copy(), await copy()];

    expect(contentOf(twice.environments?.[target])).toEqual(contentOf(once.environments?.[target]));
  });

  test('turns off what is off.', async () => {
    await makeFlag();
    const flag = await flags().patchFeatureFlag({
      ...at,
      body: { environmentKey: target, instructions: [{ kind: 'turnFlagOn' }] },
    });
    const off = await flags().patchFeatureFlag({
      ...at,
      body: { environmentKey: source, instructions: [{ kind: 'turnFlagOff' }] },
    });
    const configuration = off.environments?.[source];
    if (configuration === undefined) throw new Error('The flag has no source.');
    const { instructions } = toFlagInstructions(configuration, flag, []);

    const copied = await flags().patchFeatureFlag({ ...at, body: { environmentKey: target, instructions } });

    expect(copied.environments?.[target]?.on).toBe(false);
  });
});

describe('toTargetingInstructions over HTTP', () => {
  test('copies the targeting of an AI Config.', async () => {
    const aiConfigs = createAIConfigsClient(connection);
    const at = { projectKey, configKey: 'greeter' };
    await aiConfigs.postAIConfig({ projectKey, body: { key: 'greeter', name: 'Greeter' } });
    await aiConfigs.postAIConfigVariation({
      ...at,
      body: {
        key: 'friendly',
        name: 'Friendly',
        messages: [{ role: 'system', content: 'Greet.' }],
        model: {},
      },
    });
    await aiConfigs.patchAIConfigVariation({
      ...at,
      variationKey: 'friendly',
      body: { messages: [{ role: 'system', content: 'Greet warmly.' }] },
    });
    const versions = await aiConfigs.getAIConfigVariation({ ...at, variationKey: 'friendly' });
    expect(newestVersion(versions).messages).toEqual([{ role: 'system', content: 'Greet warmly.' }]);

    const before = await aiConfigs.getAIConfigTargeting(at);
    const variationId = before.variations.at(-1)?._id ?? '';
    const targeting = await aiConfigs.patchAIConfigTargeting({
      ...at,
      body: {
        environmentKey: source,
        instructions: [
          { kind: 'updateFallthroughVariationOrRollout', variationId },
          { kind: 'updateOffVariation', variationId },
          { kind: 'addTargets', contextKind: 'user', variationId, values: ['user-1'] },
          {
            kind: 'addRule',
            clauses: [clause({ attribute: 'country', op: 'in', values: ['AT'] })],
            variationId,
          },
        ],
      },
    });
    const configuration = targeting.environments[source];
    if (configuration === undefined) throw new Error('The AI Config has no source.');

    const { instructions, leftOut } = toTargetingInstructions(configuration, targeting);
    const copied = await aiConfigs.patchAIConfigTargeting({
      ...at,
      body: { environmentKey: target, instructions },
    });

    expect(leftOut).toEqual([]);
    const { fallthrough, targets, offVariation } = copied.environments[target] ?? {};
    expect({ fallthrough, targets, offVariation }).toEqual({
      fallthrough: configuration.fallthrough,
      targets: configuration.targets,
      offVariation: configuration.offVariation,
    });
    // The document leaves out what a rule of an AI Config serves, and LaunchDarkly answers it.
    const withoutId = ({ _id, clauses: _clauses, ...rule }: { _id?: string; clauses: readonly object[] }) =>
      rule;
    expect(copied.environments[target]?.rules.map(withoutId)).toEqual(configuration.rules.map(withoutId));
  });
});

test('What is fetched is taken, and what is made is taken by instructions.', () => {
  expectTypeOf<FeatureFlagConfig>().toExtend<FetchedFlagConfiguration>();
  expectTypeOf<AIConfigTargetingEnvironment>().toExtend<FetchedTargeting>();
  expectTypeOf<FlagConfigurationInstruction>().toExtend<FeatureFlagInstruction>();
  expectTypeOf<TargetingInstruction>().toExtend<AIConfigTargetingInstruction>();
});
