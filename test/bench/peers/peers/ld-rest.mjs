import { generateAllPackages, packPackages } from '../own-packages.mjs';

/** The packages of this repository, installed from their tarballs. */
export const ldRest = {
  name: '@ld-rest',
  packages: () => packPackages(['runtime', 'feature-flags']),
  generate: generateAllPackages,
  client: `
import { createFeatureFlagsClient } from '@ld-rest/feature-flags';

export function createClient(baseUrl: string, token: string) {
  const flags = createFeatureFlagsClient({ baseUrl, accessToken: token });
  return {
    getFlag: async (projectKey: string, featureFlagKey: string) =>
      (await flags.getFeatureFlag({ projectKey, featureFlagKey })).key,
    listFlags: async (projectKey: string) => {
      let count = 0;
      for await (const _ of flags.getFeatureFlags.paginate({ projectKey, limit: 100 })) count += 1;
      return count;
    },
    createFlag: async (projectKey: string) =>
      (await flags.postFeatureFlag({ projectKey, body: { key: 'a', name: 'a' } })).key,
  };
}
`,
  completion: { line: 'void createFeatureFlagsClient().|;', expected: 'getFeatureFlag' },
};
