import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { arrayOf, objectOf, stringOf } from '../../generator/src/document/json.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Folder names of everything that is published. */
export const packageNames: readonly string[] = readdirSync(join(repository, 'packages'), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => readdirSync(join(repository, 'packages', name)).includes('package.json'));

/** Packs every package as npm publishes it, and reads the tarballs, by folder name. */
export function packPackages(folder: string): ReadonlyMap<string, Uint8Array> {
  const workspaces = packageNames.flatMap((name) => ['-w', `packages/${name}`]);
  const output = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder, ...workspaces],
    {
      cwd: repository,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const packed = arrayOf(JSON.parse(output)).map(objectOf);
  return new Map(
    packed.map(({ name, filename }) => [
      (stringOf(name) ?? '').replace('@ld-rest/', ''),
      readFileSync(join(folder, stringOf(filename) ?? '')),
    ]),
  );
}
