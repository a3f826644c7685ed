// Writes the flags that no application has asked for lately to a CSV file.
//
//   node --env-file=.env report-stale-flags.js --environment production --output stale-flags.csv
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createFeatureFlagsClient, LaunchDarklyError } from '@ld-rest/feature-flags';
import { flagKeyOf } from '@ld-rest/patch';
import { stringify } from 'csv-stringify/sync';

const { values } = parseArgs({
  options: {
    project: { type: 'string', default: 'default' },
    environment: { type: 'string', default: 'test' },
    output: { type: 'string', default: 'stale-flags.csv' },
  },
});
const at = { projectKey: values.project, environmentKey: values.environment };

try {
  const flags = createFeatureFlagsClient();
  // A status names its flag only by a link, so the names of the flags come from a second list.
  const [statuses, all] = await Promise.all([
    flags.getFeatureFlagStatuses(at),
    flags.getFeatureFlags.paginate({ projectKey: values.project, limit: 100 }, { concurrency: 4 }).toArray(),
  ]);
  const byKey = new Map(all.map((flag) => [flag.key, flag]));

  const rows = (statuses.items ?? [])
    .filter(({ name }) => name === 'inactive' || name === 'launched')
    .map((status) => {
      const flag = byKey.get(flagKeyOf(status));
      return {
        flag: flagKeyOf(status),
        name: flag?.name,
        status: status.name,
        temporary: flag?.temporary,
        created: flag && new Date(flag.creationDate).toISOString(),
        lastRequested: status.lastRequested,
        maintainer: flag?._maintainer?.email,
      };
    });

  writeFileSync(values.output, stringify(rows, { header: true, cast: { boolean: String } }));
  console.log(`${rows.length} of ${all.length} flags are stale: see ${values.output}.`);
} catch (error) {
  if (!(error instanceof LaunchDarklyError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
