/** LaunchDarkly's own client, made with OpenAPI Generator on axios. */
export const launchdarklyApiTypescript = {
  name: 'launchdarkly-api-typescript',
  packages: { 'launchdarkly-api-typescript': '17.2.0' },
  client: `
import { Configuration, FeatureFlagsApi } from 'launchdarkly-api-typescript';

export function createClient(baseUrl: string, token: string) {
  const flags = new FeatureFlagsApi(new Configuration({ basePath: baseUrl, apiKey: token }));
  return {
    getFlag: async (project: string, flag: string) => (await flags.getFeatureFlag(project, flag)).data.key,
    listFlags: async (project: string) =>
      (await flags.getFeatureFlags(project, undefined, undefined, 100)).data.items.length,
    createFlag: async (project: string) =>
      (await flags.postFeatureFlag(project, { key: 'a', name: 'a' })).data.key,
  };
}
`,
  completion: { line: 'void new FeatureFlagsApi().|;', expected: 'getFeatureFlag' },
};
