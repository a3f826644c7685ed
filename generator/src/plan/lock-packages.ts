import { objectOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';

/** Packages that come to a workspace, by folder name, with their manifests; and packages that leave it. */
export interface LockChange {
  readonly come: readonly { readonly slug: string; readonly manifest: JsonObject }[];
  readonly leave: readonly string[];
}

/** Fields of a manifest that npm repeats in the lock. */
const repeated = ['name', 'version', 'license', 'dependencies', 'engines'];

/** Brings npm's lock up to date with the packages of the workspace, since `npm ci` refuses a lock that is not. */
export function lockPackages(lock: JsonObject, { come, leave }: LockChange): JsonObject {
  const gone = new Set(leave.flatMap((slug) => [folderOf(slug), linkOf(slug)]));
  const kept = Object.entries(objectOf(lock['packages'])).filter(([path]) => !gone.has(path));
  const added = come.flatMap(({ slug, manifest }): readonly (readonly [string, Json])[] => [
    [folderOf(slug), Object.fromEntries(repeated.map((field) => [field, manifest[field]]))],
    [linkOf(slug), { resolved: folderOf(slug), link: true }],
  ]);
  const packages = new Map<string, Json | undefined>([...kept, ...added]);
  // npm sorts by locale.
  const sorted = [...packages].toSorted(([left], [right]) => left.localeCompare(right, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

function folderOf(slug: string): string {
  return `packages/${slug}`;
}

function linkOf(slug: string): string {
  return `node_modules/@ld-rest/${slug}`;
}
