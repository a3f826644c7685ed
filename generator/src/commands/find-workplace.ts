import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where commands read and write; paths are absolute. */
export interface Workplace {
  /** Holds the areas, the corrections and the words. */
  readonly settings: string;
  /** Where a pull writes `spec/openapi.json`. */
  readonly root: string;
  /** What generate reads and writes in place of the repository's contract and packages. */
  readonly outside?: { readonly spec: string; readonly out: string };
}

/** Finds the workplace: the repository where the generator is part of it, else the folder that it is called in. */
export function findWorkplace(): Workplace {
  const home = fileURLToPath(new URL('../..', import.meta.url));
  const repository = resolve(home, '..');
  if (existsSync(join(repository, 'spec/areas.json'))) return { settings: repository, root: repository };
  const here = process.cwd();
  return {
    settings: join(home, 'settings'),
    root: here,
    outside: { spec: join(here, 'spec/openapi.json'), out: join(here, 'packages') },
  };
}

/** Makes sure that a folder has a manifest, which a command locks, and where npm adds what the packages import. */
export function requireManifest(folder: string): void {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) writeFileSync(path, '{ "private": true, "type": "module" }\n');
}
