import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SpecError } from '../errors.js';
import { generatedHeader } from '../emit/generated-header.js';
import { objectOf, stringOf } from '../document/json.js';
import type { Json } from '../document/json.js';
import type { OwnedFields } from '../emit/emit-manifest.js';
import { readOptional } from './compare-packages.js';

/** Lists the folders of generated packages. */
export function generatedPackages(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((slug) => isGenerated(join(folder, slug), slug));
}

/**
 * Tells a generated package by its name and by the first line of its client; nothing else may be removed or replaced. A
 * killed run may have removed its manifest, which goes before the client.
 */
function isGenerated(path: string, slug: string): boolean {
  const manifest = join(path, 'package.json');
  return isClient(path) && (!existsSync(manifest) || nameOf(path) === `@ld-rest/${slug}`);
}

function isClient(path: string): boolean {
  return (readOptional(join(path, 'src/client.ts')) ?? '').startsWith(generatedHeader);
}

function nameOf(path: string): Json | undefined {
  return objectOf(JSON.parse(readOptional(join(path, 'package.json')) ?? '{}'))['name'];
}

/**
 * Requires that a package may be written to a folder: it is new, empty, or holds the package already.
 * @throws {SpecError} when something else is there, which would be removed as stale.
 */
export function requirePackageFolder(folder: string, slug: string): void {
  const path = join(folder, slug);
  if (!existsSync(path) || readdirSync(path).length === 0) return;
  // A package of ours may lack any one file, for that is what a run repairs.
  if (nameOf(path) === `@ld-rest/${slug}` || isClient(path)) return;
  throw new SpecError(
    `${path} holds something else than @ld-rest/${slug}. Empty it, or give another folder with --out.`,
  );
}

/** What a package depends on: the version of each, for a package that does not depend on it yet. */
export type DependencyVersions = Readonly<Record<string, string>>;

/** Reads the fields of a package's manifest that changesets owns; a new package starts at 1.0.0. */
export function readOwnedFields(folder: string, slug: string, dependencies: DependencyVersions): OwnedFields {
  const manifest = objectOf(JSON.parse(readOptional(join(folder, slug, 'package.json')) ?? '{}'));
  const ranges = objectOf(manifest['dependencies']);
  return {
    version: stringOf(manifest['version']) ?? '1.0.0',
    ranges: Object.fromEntries(
      Object.entries(dependencies).map(([name, version]) => [name, stringOf(ranges[name]) ?? `^${version}`]),
    ),
  };
}
