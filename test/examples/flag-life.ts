import { createFeatureFlagsClient, type FeatureFlag } from '@ld-rest/feature-flags';
import { clause, findVariationId, rolloutWeights, segmentMatch } from '@ld-rest/patch';
import type { Connection } from '@ld-rest/runtime';
import { createSegmentsClient } from '@ld-rest/segments';

const projectKey = 'web';
const environmentKey = 'production';

/** The life of a flag: created, turned on, rolled out to a tenth of a segment, made to depend on another flag, archived. */
export async function runFlagLife(connection: Connection): Promise<FeatureFlag> {
  const flags = createFeatureFlagsClient(connection);
  const segments = createSegmentsClient(connection);
  const at = { projectKey, featureFlagKey: 'checkout' };

  await segments.postSegment({
    projectKey,
    environmentKey,
    body: { key: 'beta-testers', name: 'Beta testers' },
  });
  await segments.patchSegment({
    projectKey,
    environmentKey,
    segmentKey: 'beta-testers',
    body: {
      environmentKey,
      instructions: [
        { kind: 'addIncludedTargets', contextKind: 'user', values: ['ada', 'grace'] },
        {
          kind: 'addRule',
          description: 'Our own people',
          clauses: [clause({ attribute: 'email', op: 'endsWith', values: ['@example.com'] })],
        },
      ],
    },
  });

  const created = await flags.postFeatureFlag({
    projectKey,
    body: {
      key: 'checkout',
      name: 'New checkout',
      variations: [
        { value: true, name: 'New' },
        { value: false, name: 'Old' },
      ],
      // Positions in the list of variations.
      defaults: { onVariation: 1, offVariation: 1 },
    },
  });

  await flags.patchFeatureFlag({
    ...at,
    body: { environmentKey, comment: 'Everybody keeps the old one', instructions: [{ kind: 'turnFlagOn' }] },
  });

  // Instructions name variations by `_id`, which LaunchDarkly gave them.
  const on = findVariationId(created, { value: true });
  const off = findVariationId(created, { value: false });
  await flags.patchFeatureFlag({
    ...at,
    body: {
      environmentKey,
      comment: 'A tenth of the beta testers gets the new one',
      instructions: [
        {
          kind: 'addRule',
          clauses: [segmentMatch(['beta-testers'])],
          rolloutWeights: rolloutWeights({ [on]: 10, [off]: 90 }),
        },
      ],
    },
  });

  const payments = await flags.getFeatureFlag({ projectKey, featureFlagKey: 'payments' });
  await flags.patchFeatureFlag({
    ...at,
    body: {
      environmentKey,
      comment: 'Without the new payments there is no new checkout',
      instructions: [
        {
          kind: 'addPrerequisite',
          key: payments.key,
          variationId: findVariationId(payments, { value: true }),
        },
      ],
    },
  });

  // Archiving is for all environments: it needs no environmentKey.
  return flags.patchFeatureFlag({
    ...at,
    body: { comment: 'Everybody has the new checkout', instructions: [{ kind: 'archiveFlag' }] },
  });
}
