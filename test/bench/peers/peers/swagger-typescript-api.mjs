export const swaggerTypescriptApi = {
  name: 'swagger-typescript-api',
  packages: { 'swagger-typescript-api': '13.13.0' },
  generate: ({ tool, document }) =>
    tool('swagger-typescript-api', ['generate', '-p', document, '-o', 'generated']),
  client: `
import { Api } from './generated/Api.js';

export function createClient(baseUrl: string, token: string) {
  const { api } = new Api({ baseUrl, baseApiParams: { headers: { authorization: token } } });
  return {
    getFlag: async (project: string, flag: string) => (await api.getFeatureFlag(project, flag)).data.key,
    listFlags: async (project: string) => (await api.getFeatureFlags(project, { limit: 100 })).data.items.length,
    createFlag: async (project: string) =>
      (await api.postFeatureFlag(project, { key: 'a', name: 'a' })).data.key,
  };
}
`,
  completion: { line: 'void new Api().api.|;', expected: 'getFeatureFlag' },
};
