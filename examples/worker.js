// Shows the state of a flag at your own address, from a Cloudflare Worker.
//
//   npx wrangler secret put LAUNCHDARKLY_ACCESS_TOKEN
//   npx wrangler deploy worker.js
import { ApiError, createFeatureFlagsClient, LaunchDarklyError } from '@ld-rest/feature-flags';

/**
 * @typedef {object} Env
 * @property {string} LAUNCHDARKLY_ACCESS_TOKEN
 * @property {string} [LAUNCHDARKLY_API_HOST]
 */

export default {
  /**
   * @param {Request} request
   * @param {Env} env
   */
  async fetch(request, env) {
    const [, projectKey = '', featureFlagKey = ''] = new URL(request.url).pathname.split('/');
    try {
      const flags = createFeatureFlagsClient({
        accessToken: env.LAUNCHDARKLY_ACCESS_TOKEN,
        baseUrl: env.LAUNCHDARKLY_API_HOST,
      });
      // A visitor does not wait longer than this, whatever the rate limit says.
      const flag = await flags.getFeatureFlag({ projectKey, featureFlagKey }, { deadline: 5_000 });
      const states = Object.entries(flag.environments ?? {}).map(([key, { on }]) => [key, on]);
      return Response.json({ name: flag.name, on: Object.fromEntries(states) });
    } catch (error) {
      if (!(error instanceof LaunchDarklyError)) throw error;
      const found = !(error instanceof ApiError && error.code === 'not_found');
      return Response.json({ message: error.message }, { status: found ? 502 : 404 });
    }
  },
};
