// Makes its calls at once when it is told to begin, and tells how many failed. Run by fair-sharing.mjs.
import { createFeatureFlagsClient } from '@ld-rest/feature-flags';

const [, , baseUrl, calls] = process.argv;
const flags = createFeatureFlagsClient({ baseUrl, accessToken: 'api-shared' });
const flag = { projectKey: 'web', featureFlagKey: 'checkout' };

process.once('message', async () => {
  const answers = await Promise.allSettled(
    Array.from({ length: Number(calls) }, () => flags.getFeatureFlag(flag)),
  );
  process.send(answers.filter(({ status }) => status === 'rejected').length, () => process.exit());
});
process.send('ready');
