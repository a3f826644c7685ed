// Adds a tag to all flags that match a text. The client keeps to the account's rate limits by itself.
//
//   node --env-file=.env tag-flags.js --query checkout --tag team-payments
import { parseArgs } from 'node:util';
import { createFeatureFlagsClient, LaunchDarklyError } from '@ld-rest/feature-flags';
import { Presets, SingleBar } from 'cli-progress';

const { values } = parseArgs({
  options: {
    project: { type: 'string', default: 'default' },
    query: { type: 'string', default: '' },
    tag: { type: 'string', default: 'reviewed' },
  },
});
const { project: projectKey, query, tag } = values;

try {
  const flags = createFeatureFlagsClient();
  const filter = query === '' ? undefined : { query };
  const found = await flags.getFeatureFlags.paginate({ projectKey, filter, limit: 100 }).toArray();
  const untagged = found.filter(({ tags }) => !tags.includes(tag));

  const bar = new SingleBar({ noTTYOutput: true, notTTYSchedule: 1_000 }, Presets.shades_classic);
  bar.start(untagged.length, 0);
  const outcomes = await Promise.allSettled(
    untagged.map(async ({ key }) => {
      await flags.patchFeatureFlag({
        projectKey,
        featureFlagKey: key,
        body: { comment: 'Tagged by tag-flags.js', instructions: [{ kind: 'addTags', values: [tag] }] },
      });
      bar.increment();
    }),
  );
  bar.stop();

  const failures = outcomes.filter((outcome) => outcome.status === 'rejected');
  for (const { reason } of failures) console.error(String(reason));
  if (failures.length > 0) process.exitCode = 1;
  console.log(`${untagged.length - failures.length} of ${found.length} flags have the tag now.`);
} catch (error) {
  if (!(error instanceof LaunchDarklyError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
