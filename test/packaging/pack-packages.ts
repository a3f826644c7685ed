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

/** A package as npm publishes it; sizes in bytes. */
export interface PackedPackage {
  readonly tarball: Uint8Array<ArrayBuffer>;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly string[];
}

/** Packs every package, of this repository or of a copy, and reads the tarballs, by folder name. */
export function packPackages(folder: string, workspace = repository): ReadonlyMap<string, PackedPackage> {
  const workspaces = packageNames.flatMap((name) => ['-w', `packages/${name}`]);
  const output = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder, ...workspaces],
    {
      cwd: workspace,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const packed = arrayOf(JSON.parse(output)).map(objectOf);
  return new Map(
    packed.map(({ name, filename, size, unpackedSize, files }) => [
      (stringOf(name) ?? '').replace('@ld-rest/', ''),
      {
        tarball: new Uint8Array(readFileSync(join(folder, stringOf(filename) ?? ''))),
        size: Number(size),
        unpackedSize: Number(unpackedSize),
        files: arrayOf(files).map((file) => stringOf(objectOf(file)['path']) ?? ''),
      },
    ]),
  );
}
