export const oazapfts = {
  name: 'oazapfts',
  packages: { oazapfts: '7.5.0', '@oazapfts/runtime': '1.2.0' },
  generate: ({ tool, document }) => tool('oazapfts', [document, 'generated.ts']),
  client: `
import { ok } from '@oazapfts/runtime';
import { defaults, getFeatureFlag, getFeatureFlags, postFeatureFlag } from './generated.js';

export const flags = { getFeatureFlag, getFeatureFlags, postFeatureFlag };

export function createClient(baseUrl: string, token: string) {
  defaults.baseUrl = baseUrl;
  defaults.headers = { Authorization: token };
  return {
    getFlag: async (project: string, flag: string) => (await ok(getFeatureFlag(project, flag))).key,
    listFlags: async (project: string) => (await ok(getFeatureFlags(project, { limit: 100 }))).items.length,
    createFlag: async (project: string) => (await ok(postFeatureFlag(project, { key: 'a', name: 'a' }))).key,
  };
}
`,
  completion: { line: 'void flags.|;', expected: 'getFeatureFlag' },
};
