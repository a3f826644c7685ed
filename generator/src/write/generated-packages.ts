import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SpecError } from '../errors.js';
import { objectOf } from '../json.js';
import type { OwnedFields } from '../emit/emit-manifest.js';
import { readOptional } from './compare-packages.js';

/** Lists the folders of generated packages; `runtime`, which has no operations, is not one. */
export function generatedPackages(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'operations.json')));
}

/**
 * Requires that a package may be written to a folder: it is new, empty, or holds the package already.
 * @throws {SpecError} when something else is there, which would be removed as stale.
 */
export function requirePackageFolder(folder: string, slug: string): void {
  const path = join(folder, slug);
  if (!existsSync(path) || readdirSync(path).length === 0) return;
  const manifest = objectOf(JSON.parse(readOptional(join(path, 'package.json')) ?? '{}'));
  if (manifest['name'] === `@ld-rest/${slug}` || existsSync(join(path, 'operations.json'))) return;
  throw new SpecError(
    `${path} holds something else than @ld-rest/${slug}. Empty it, or give another folder with --out.`,
  );
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
