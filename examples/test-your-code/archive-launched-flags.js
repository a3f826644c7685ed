import { flagKeyOf } from '@ld-rest/patch';

/**
 * Archives the flags that serve everybody the same. It takes the client, so that a test can give it one of a fake LaunchDarkly.
 *
 * @param {import('@ld-rest/feature-flags').FeatureFlagsClient} flags
 * @param {{ projectKey: string, environmentKey: string }} at
 */
export async function archiveLaunchedFlags(flags, { projectKey, environmentKey }) {
  const { items = [] } = await flags.getFeatureFlagStatuses({ projectKey, environmentKey });
  const launched = items.filter(({ name }) => name === 'launched').map(flagKeyOf);
  for (const featureFlagKey of launched)
    await flags.patchFeatureFlag({
      projectKey,
      featureFlagKey,
      body: { comment: 'Launched long ago', instructions: [{ kind: 'archiveFlag' }] },
    });
  return launched;
}
