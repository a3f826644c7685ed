// Turns a flag on or off in one environment: a step of a deployment.
//
//   node --env-file=.env toggle-flag.js checkout on --environment production
import { parseArgs } from 'node:util';
import { createFeatureFlagsClient, LaunchDarklyError } from '@ld-rest/feature-flags';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    project: { type: 'string', default: 'default' },
    environment: { type: 'string', default: 'test' },
  },
});
const [featureFlagKey = '', state = ''] = positionals;

try {
  if (!['on', 'off'].includes(state)) throw new LaunchDarklyError(`Say on or off, not "${state}".`);
  const flags = createFeatureFlagsClient();
  const flag = await flags.patchFeatureFlag({
    projectKey: values.project,
    featureFlagKey,
    body: {
      environmentKey: values.environment,
      comment: `Build ${process.env['GITHUB_RUN_ID'] ?? 'on a desk'}`,
      instructions: [{ kind: state === 'on' ? 'turnFlagOn' : 'turnFlagOff' }],
    },
  });
  console.log(`${flag.name} is ${state} in ${values.environment}.`);
} catch (error) {
  if (!(error instanceof LaunchDarklyError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
