import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { objectOf } from '../json.js';
import type { OwnedFields } from '../emit/emit-manifest.js';
import { readOptional } from './compare-packages.js';

/** Lists the folders of generated packages; `runtime`, which has no operations, is not one. */
export function generatedPackages(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'operations.json')));
}

/** Reads the fields of a package's manifest that changesets owns; a new package starts at 1.0.0. */
export function readOwnedFields(folder: string, slug: string, runtimeVersion: string): OwnedFields {
  const manifest = objectOf(JSON.parse(readOptional(join(folder, slug, 'package.json')) ?? '{}'));
  const range = objectOf(manifest['dependencies'])['@ld-rest/runtime'];
  return {
    version: typeof manifest['version'] === 'string' ? manifest['version'] : '1.0.0',
    runtimeRange: typeof range === 'string' ? range : `^${runtimeVersion}`,
  };
}
