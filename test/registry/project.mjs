import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run-command.mjs';

const tsconfig = {
  compilerOptions: {
    target: 'ES2022',
    module: 'nodenext',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    strict: true,
    exactOptionalPropertyTypes: true,
    types: [],
    outDir: 'dist',
    rootDir: '.',
  },
  files: ['main.ts'],
};

/** What a user writes: a call, and the error of another. `flag` can name further parameters. */
const mainOf = (parameters) => `
import { ApiError, createFeatureFlagsClient } from '@ld-rest/feature-flags';

declare const process: { readonly argv: readonly string[] };
const [, , accessToken = '', baseUrl = ''] = process.argv;
const client = createFeatureFlagsClient({ accessToken, baseUrl });
const flag = await client.getFeatureFlag({ projectKey: 'web', featureFlagKey: 'checkout'${parameters} });
const code = await createFeatureFlagsClient({ accessToken: 'api-wrong', baseUrl })
  .getFeatureFlags({ projectKey: 'web' }, { retry: false })
  .catch((error: unknown) => (error instanceof ApiError ? error.status : error));
console.log(\`\${flag.key} \${String(code)}\`);
`;

const required = `
const { createFeatureFlagsClient } = require('@ld-rest/feature-flags');
const [, , accessToken, baseUrl] = process.argv;
createFeatureFlagsClient({ accessToken, baseUrl })
  .getFeatureFlag({ projectKey: 'web', featureFlagKey: 'checkout' })
  .then((flag) => console.log(flag.key));
`;

/** A project that knows nothing of the repository. */
export function createProject(folder, { environment, compiler }) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'fresh', private: true, type: 'module' }),
  );
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
  writeFileSync(join(folder, 'required.cjs'), required);
  return {
    install: (name) => run('npm', ['install', '--no-audit', '--no-fund', name], { cwd: folder, environment }),
    compile: (parameters = '', expected = [0]) => {
      writeFileSync(join(folder, 'main.ts'), mainOf(parameters));
      return run(process.execPath, [compiler, '-p', folder], { cwd: folder, expected });
    },
    call: async (node, file, credentials) =>
      (await run(node, ['--no-warnings', join(folder, file), ...credentials], { cwd: folder })).trim(),
  };
}
