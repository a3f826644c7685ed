// Copies the segments of one project's environment to another: creates what is missing, and replaces rules and targets.
//
//   node --env-file=.env sync-segments.js --from web/production --to mobile/production
import { parseArgs } from 'node:util';
import { ApiError, createSegmentsClient, LaunchDarklyError } from '@ld-rest/segments';

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: 'default/test' },
    to: { type: 'string', default: 'default/production' },
  },
});

/** @param {string} text */
const placeOf = (text) => {
  const [projectKey = '', environmentKey = ''] = text.split('/');
  return { projectKey, environmentKey };
};
const target = placeOf(values.to);

try {
  const segments = createSegmentsClient();
  for await (const segment of segments.getSegments.paginate(placeOf(values.from))) {
    const { key, name, unbounded } = segment;
    if (unbounded) {
      console.log(`${key}: skipped, its members are in a store outside LaunchDarkly.`);
      continue;
    }
    await segments.postSegment({ ...target, body: { key, name } }).catch((error) => {
      if (!(error instanceof ApiError && error.code === 'conflict')) throw error; // It is there already.
    });
    const contents = {
      name,
      description: segment.description ?? '',
      tags: segment.tags,
      included: segment.included ?? [],
      excluded: segment.excluded ?? [],
      includedContexts: segment.includedContexts ?? [],
      excludedContexts: segment.excludedContexts ?? [],
      rules: segment.rules.map(({ _id, ...rule }) => rule),
    };
    await segments.patchSegment({
      ...target,
      segmentKey: key,
      body: {
        comment: `As in ${values.from}`,
        patch: Object.entries(contents).map(([field, value]) => ({ op: 'add', path: `/${field}`, value })),
      },
    });
    console.log(`${key}: as in ${values.from}.`);
  }
} catch (error) {
  if (!(error instanceof LaunchDarklyError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
