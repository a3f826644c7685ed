// Makes every flag of one environment as it is in another. Shows what would change; changes it with --apply.
//
//   node --env-file=.env promote-environment.js --from staging --to production
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { createFeatureFlagsClient, LaunchDarklyError } from '@ld-rest/feature-flags';
import { toFlagInstructions } from '@ld-rest/patch';

const { values } = parseArgs({
  options: {
    project: { type: 'string', default: 'default' },
    from: { type: 'string', default: 'test' },
    to: { type: 'string', default: 'production' },
    apply: { type: 'boolean', default: false },
  },
});
const { project: projectKey, from, to, apply } = values;

try {
  const flags = createFeatureFlagsClient();
  const all = await flags.getFeatureFlags
    .paginate({ projectKey, env: [from, to], summary: false, limit: 100 })
    .toArray();

  for (const flag of all) {
    const source = flag.environments?.[from];
    const target = flag.environments?.[to];
    if (!source || !target) continue;

    // Prerequisites are other flags of the project, so all of them are given along.
    const wanted = toFlagInstructions(source, flag, all);
    const { instructions } = toFlagInstructions(target, flag, all);
    if (isDeepStrictEqual(wanted.instructions, instructions)) continue;

    for (const { part, reason } of wanted.leftOut)
      console.warn(`${flag.key}: ${part} stays behind. ${reason}`);
    if (wanted.leftOut.length > 0) continue;

    await flags.patchFeatureFlag({
      projectKey,
      featureFlagKey: flag.key,
      // LaunchDarkly checks a dry run as it checks a change.
      dryRun: !apply,
      body: { environmentKey: to, comment: `As in ${from}`, instructions: wanted.instructions },
    });
    console.log(`${flag.key}: ${apply ? 'changed' : 'would change'}`);
  }
  if (!apply) console.log('Nothing was changed. Say --apply to do it.');
} catch (error) {
  if (!(error instanceof LaunchDarklyError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
