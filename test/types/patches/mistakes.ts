// Every mistake here is an error on the line below its mark, and the compiler's message has the words behind the mark.
// ../mistakes.test.ts checks both. Nothing of this runs.
import { createAIConfigsClient } from '@ld-rest/ai-configs';
import { createFeatureFlagsClient } from '@ld-rest/feature-flags';
import { createSegmentsClient } from '@ld-rest/segments';

const flags = createFeatureFlagsClient();
const segments = createSegmentsClient();
const aiConfigs = createAIConfigsClient();
const flag = { projectKey: 'web', featureFlagKey: 'checkout' };
const segment = { projectKey: 'web', environmentKey: 'production', segmentKey: 'beta' };
const config = { projectKey: 'web', configKey: 'greeter' };

// A kind that does not exist.
void flags.patchFeatureFlag({
  ...flag,
  body: {
    environmentKey: 'production',
    instructions: [
      { kind: 'turnFlagOff' },
      // @ts-expect-error Did you mean '"turnFlagOn"'?
      { kind: 'turnFlagOnn' },
    ],
  },
});
void flags.patchFeatureFlag({
  ...flag,
  body: {
    // @ts-expect-error Did you mean '"addTags"'?
    instructions: [{ kind: 'addTag', values: ['beta'] }],
  },
});
void segments.patchSegment({
  ...segment,
  body: {
    environmentKey: 'production',
    // @ts-expect-error Did you mean '"updateName"'?
    instructions: [{ kind: 'updatename', value: 'Beta' }],
  },
});
void aiConfigs.patchAIConfigTargeting({
  ...config,
  body: {
    environmentKey: 'production',
    // @ts-expect-error Did you mean '"addTargets"'?
    instructions: [{ kind: 'addTarget', values: [], variationId: 'v' }],
  },
});

// A parameter that is missing.
void flags.patchFeatureFlag({
  ...flag,
  body: {
    environmentKey: 'production',
    instructions: [
      { kind: 'turnFlagOn' },
      // @ts-expect-error Property 'ruleId' is missing
      { kind: 'removeRule' },
    ],
  },
});
void flags.patchFeatureFlag({
  ...flag,
  body: {
    // @ts-expect-error Property 'values' is missing
    instructions: [{ kind: 'addTags' }],
  },
});
void flags.patchFeatureFlag({
  ...flag,
  body: {
    environmentKey: 'production',
    instructions: [
      {
        kind: 'addRule',
        variationId: 'v',
        clauses: [
          // @ts-expect-error Property 'values' is missing
          { attribute: 'country', op: 'in' },
        ],
      },
    ],
  },
});
void segments.patchSegment({
  ...segment,
  body: {
    environmentKey: 'production',
    // @ts-expect-error Property 'values' is missing
    instructions: [{ kind: 'addIncludedTargets', contextKind: 'user' }],
  },
});
void aiConfigs.patchAIConfigTargeting({
  ...config,
  body: {
    environmentKey: 'production',
    // @ts-expect-error Property 'variationId' is missing
    instructions: [{ kind: 'clearTargets' }],
  },
});

// A parameter that the kind does not have.
void flags.patchFeatureFlag({
  ...flag,
  body: {
    environmentKey: 'production',
    instructions: [
      {
        kind: 'turnFlagOn',
        // @ts-expect-error 'variationId' does not exist
        variationId: 'v',
      },
    ],
  },
});
void segments.patchSegment({
  ...segment,
  body: {
    environmentKey: 'production',
    instructions: [
      {
        kind: 'addTags',
        values: ['beta'],
        // @ts-expect-error 'contextKind' does not exist
        contextKind: 'user',
      },
    ],
  },
});

// A parameter of the wrong type.
void flags.patchFeatureFlag({
  ...flag,
  body: {
    environmentKey: 'production',
    instructions: [
      {
        kind: 'removeRule',
        // @ts-expect-error Type 'number' is not assignable to type 'string'
        ruleId: 5,
      },
      {
        kind: 'updateTrackEvents',
        // @ts-expect-error Type 'string' is not assignable to type 'boolean'
        trackEvents: 'yes',
      },
      {
        kind: 'updateFallthroughVariationOrRollout',
        // @ts-expect-error Type 'number' is not assignable to type 'string'
        variationId: 1,
      },
    ],
  },
});
void flags.patchFeatureFlag({
  ...flag,
  body: {
    instructions: [
      {
        kind: 'addTags',
        // @ts-expect-error Type 'string' is not assignable to type 'readonly string[]'
        values: 'beta',
      },
    ],
  },
});
void flags.patchFeatureFlag({
  ...flag,
  body: {
    instructions: [
      {
        kind: 'turnOnClientSideAvailability',
        // @ts-expect-error Did you mean '"usingMobileKey"'?
        value: 'usingMobilekey',
      },
    ],
  },
});

// Two alternatives at once, and neither.
void flags.patchFeatureFlag({
  ...flag,
  body: {
    environmentKey: 'production',
    instructions: [
      {
        kind: 'updateFallthroughVariationOrRollout',
        variationId: 'v',
        // @ts-expect-error is not assignable to type 'undefined'
        rolloutWeights: { v: 100_000 },
      },
      // @ts-expect-error Property 'rolloutWeights' is missing
      { kind: 'addRule', clauses: [] },
    ],
  },
});

// No environment where one is needed.
void flags.patchFeatureFlag({
  ...flag,
  // @ts-expect-error Property 'environmentKey' is missing
  body: {
    instructions: [{ kind: 'turnFlagOn' }],
  },
});
void flags.patchFeatureFlag({
  ...flag,
  // @ts-expect-error Property 'environmentKey' is missing
  body: {
    comment: 'One of the two needs it',
    instructions: [{ kind: 'addTags', values: ['beta'] }, { kind: 'turnFlagOn' }],
  },
});
void segments.patchSegment({
  ...segment,
  // @ts-expect-error Property 'environmentKey' is missing
  body: {
    instructions: [{ kind: 'addTags', values: ['beta'] }],
  },
});
void aiConfigs.patchAIConfigTargeting({
  ...config,
  // @ts-expect-error Property 'environmentKey' is missing
  body: {
    instructions: [{ kind: 'clearTargets', variationId: 'v' }],
  },
});

// Two forms at once, no form, and a form that does not exist.
void flags.patchFeatureFlag({
  ...flag,
  // @ts-expect-error Types of property 'patch' are incompatible
  body: {
    instructions: [{ kind: 'addTags', values: ['beta'] }],
    patch: [],
  },
});
void flags.patchFeatureFlag({
  ...flag,
  // @ts-expect-error is missing the following properties
  body: {},
});
void flags.patchFeatureFlag({
  ...flag,
  body: {
    environmentKey: 'production',
    // @ts-expect-error Did you mean to write 'instructions'?
    instruction: [{ kind: 'turnFlagOn' }],
  },
});

// Operations of a JSON Patch.
void flags.patchFeatureFlag({
  ...flag,
  body: [
    // @ts-expect-error Property 'value' is missing
    { op: 'replace', path: '/name' },
  ],
});
void flags.patchFeatureFlag({
  ...flag,
  body: {
    patch: [
      // @ts-expect-error Property 'value' is missing
      { op: 'add', path: '/tags/-' },
      // @ts-expect-error Property 'from' is missing
      { op: 'move', path: '/tags/0' },
      // @ts-expect-error Type '"set"' is not assignable to type
      { op: 'set', path: '/name', value: 'Checkout' },
    ],
  },
});

// A prompt is a text, and no list of instructions.
void aiConfigs.patchAIConfigVariation({
  ...config,
  variationKey: 'friendly',
  body: {
    // @ts-expect-error is not assignable to type 'string'
    instructions: [{ kind: 'turnFlagOn' }],
  },
});
