import { createFeatureFlagsClient } from '@ld-rest/feature-flags';

let shared;
let first;

/** The ways a Worker can hold a client. The last is one that cannot work: it shows that the judge sees it. */
const ways = {
  '/client-per-request': (options, key) => readFlag(createFeatureFlagsClient(options), key),
  '/client-per-isolate': (options, key) => readFlag((shared ??= createFeatureFlagsClient(options)), key),
  '/promise-per-isolate': (options, key) => (first ??= readFlag(createFeatureFlagsClient(options), key)),
};

async function readFlag(flags, featureFlagKey) {
  const { key } = await flags.getFeatureFlag({ projectKey: 'default', featureFlagKey });
  return key;
}

export default {
  async fetch(request, { BASE_URL: baseUrl, ACCESS_TOKEN: accessToken }) {
    const { pathname, searchParams } = new URL(request.url);
    try {
      return new Response(await ways[pathname]({ baseUrl, accessToken }, searchParams.get('flag')));
    } catch (error) {
      return new Response(String(error), { status: 500 });
    }
  },
};
