import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const orval = {
  name: 'orval',
  packages: { orval: '8.38.0' },
  newerNode: true,
  generate: ({ tool, folder, document }) => {
    // Only a configuration file can leave the host open until the code runs.
    const output = {
      target: './generated/api.ts',
      client: 'fetch',
      baseUrl: { runtime: 'globalThis.ldHost' },
    };
    const config = JSON.stringify({ flags: { input: document, output } });
    writeFileSync(join(folder, 'orval.config.mjs'), `export default ${config};\n`);
    return tool('orval', ['--config', 'orval.config.mjs']);
  },
  client: `
import { getFeatureFlag, getFeatureFlags, postFeatureFlag } from './generated/api.js';

declare global { var ldHost: string }

export const flags = { getFeatureFlag, getFeatureFlags, postFeatureFlag };

export function createClient(baseUrl: string, token: string) {
  globalThis.ldHost = baseUrl;
  const headers = { authorization: token };
  return {
    getFlag: async (project: string, flag: string) => {
      const answer = await getFeatureFlag(project, flag, {}, { headers });
      if (answer.status !== 200) throw answer;
      return answer.data.key;
    },
    listFlags: async (project: string) => {
      const answer = await getFeatureFlags(project, { limit: 100 }, { headers });
      if (answer.status !== 200) throw answer;
      return answer.data.items.length;
    },
    createFlag: async (project: string) => {
      const answer = await postFeatureFlag(project, { key: 'a', name: 'a' }, {}, { headers });
      if (answer.status !== 201) throw answer;
      return answer.data.key;
    },
  };
}
`,
  completion: { line: 'void flags.|;', expected: 'getFeatureFlag' },
};
