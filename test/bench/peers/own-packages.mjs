import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProcess } from './run-process.mjs';

/** The repository. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

const tarballs = join(root, 'node_modules/.cache/peers/tarballs');

/** Packs packages of this repository; resolves to what npm installs them from. */
export const packPackages = async (names) => {
  rmSync(tarballs, { recursive: true, force: true });
  mkdirSync(tarballs, { recursive: true });
  const workspaces = names.flatMap((name) => ['-w', `packages/${name}`]);
  const output = await runProcess(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', tarballs, ...workspaces],
    { cwd: root },
  );
  return Object.fromEntries(
    JSON.parse(output).map(({ name, filename }) => [name, `file:${join(tarballs, filename)}`]),
  );
};

/** Generates all packages, not only the one that is used. */
export const generateAllPackages = ({ folder }) =>
  runProcess(process.execPath, ['generator/dist/cli.js', 'generate', '--out', join(folder, 'generated')], {
    cwd: root,
  });
