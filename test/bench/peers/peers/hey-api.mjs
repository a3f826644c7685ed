export const heyApi = {
  name: '@hey-api/openapi-ts',
  packages: { '@hey-api/openapi-ts': '0.99.0', typescript: '5.9.3' },
  newerNode: true,
  generate: ({ tool, document }) =>
    tool('@hey-api/openapi-ts', ['-i', document, '-o', 'generated', '--no-log-file']),
  client: `
import { createClient as connect } from './generated/client/index.js';
import { getFeatureFlag, getFeatureFlags, postFeatureFlag } from './generated/index.js';

export const flags = { getFeatureFlag, getFeatureFlags, postFeatureFlag };

export function createClient(baseUrl: string, token: string) {
  const client = connect({ baseUrl, auth: token });
  return {
    getFlag: async (projectKey: string, featureFlagKey: string) => {
      const path = { projectKey, featureFlagKey };
      return (await getFeatureFlag({ client, path, throwOnError: true })).data.key;
    },
    listFlags: async (projectKey: string) => {
      const options = { client, path: { projectKey }, query: { limit: 100 }, throwOnError: true } as const;
      return (await getFeatureFlags(options)).data.items.length;
    },
    createFlag: async (projectKey: string) => {
      const body = { key: 'a', name: 'a' };
      return (await postFeatureFlag({ client, path: { projectKey }, body, throwOnError: true })).data.key;
    },
  };
}
`,
  completion: { line: 'void flags.|;', expected: 'getFeatureFlag' },
};
