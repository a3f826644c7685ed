export const openapiFetch = {
  name: 'openapi-typescript + openapi-fetch',
  packages: { 'openapi-typescript': '7.13.0', typescript: '5.9.3', 'openapi-fetch': '0.17.0' },
  generate: ({ tool, document }) => tool('openapi-typescript', [document, '-o', 'generated.ts']),
  client: `
import connect from 'openapi-fetch';
import type { paths } from './generated.js';

export function createClient(baseUrl: string, token: string) {
  const client = connect<paths>({ baseUrl, headers: { authorization: token } });
  return {
    getFlag: async (projectKey: string, featureFlagKey: string) => {
      const params = { path: { projectKey, featureFlagKey } };
      const { data, error } = await client.GET('/api/v2/flags/{projectKey}/{featureFlagKey}', { params });
      if (!data) throw error;
      return data.key;
    },
    listFlags: async (projectKey: string) => {
      const params = { path: { projectKey }, query: { limit: 100 } };
      const { data, error } = await client.GET('/api/v2/flags/{projectKey}', { params });
      if (!data) throw error;
      return data.items.length;
    },
    createFlag: async (projectKey: string) => {
      const options = { params: { path: { projectKey } }, body: { key: 'a', name: 'a' } };
      const { data, error } = await client.POST('/api/v2/flags/{projectKey}', options);
      if (!data) throw error;
      return data.key;
    },
  };
}
`,
  completion: { line: `void connect<paths>().GET('|');`, expected: '/api/v2/flags/{projectKey}' },
};
