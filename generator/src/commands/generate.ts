import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emitPackage } from '../emit/emit-package.js';
import { emitPackageTable, emitPackagesProject } from '../emit/emit-workspace.js';
import { SpecError } from '../errors.js';
import { objectOf, stringOf } from '../document/json.js';
import type { ApiModel } from '../model/types.js';
import { sliceArea } from '../slice/slice-area.js';
import { comparePackages } from '../write/compare-packages.js';
import type { Difference, PlacedFile } from '../write/compare-packages.js';
import { generatedPackages, readOwnedFields, requirePackageFolder } from '../write/generated-packages.js';
import { replaceFiles } from '../write/replace-files.js';
import { readApi, type Api } from './read-api.js';
import { stopwatch } from './stopwatch.js';
import type { Timings } from './stopwatch.js';
import { withoutInterruption } from './without-interruption.js';

/** What `npm run generate` was asked for; paths are absolute. */
export interface GenerateOptions {
  /** The repository. */
  readonly root: string;
  /** A contract or published document to use in place of `spec/openapi.json`. */
  readonly spec?: string;
  /** A folder to write to in place of `packages`. */
  readonly out?: string;
  /** Only this area. */
  readonly area?: string;
  /** Compares only, and writes nothing. */
  readonly check?: boolean;
}

/** What a run did, or in a check would have done. */
export interface GenerateResult {
  readonly model: ApiModel;
  readonly difference: Difference;
  readonly files: number;
  readonly bytes: number;
  /** What a reader should know of a document that is not the repository's own. */
  readonly notes: readonly string[];
  readonly timings: Timings;
}

/** Generates the packages from the contract. */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const watch = stopwatch();
  const api = await watch.time('read', () => readApi(options));
  const { model, notes } = api;
  const target = targetOf(options);
  const packages = await watch.time('emit', () => emitPackages(api, options, target));
  const files = [...packages, ...emitWorkspace(model, options)];
  const difference = await watch.time('write', () =>
    apply(files, scopesOf(model, options, target), target, options),
  );
  const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  return { model, difference, files: files.length, bytes, notes, timings: watch.timings() };
}

/** Where files go: paths are relative to `base`, those of packages begin with `prefix`. */
interface Target {
  readonly base: string;
  readonly prefix: string;
}

function targetOf({ root, out }: GenerateOptions): Target {
  return out === undefined ? { base: root, prefix: 'packages/' } : { base: out, prefix: '' };
}

async function emitPackages(
  { contract, model, words }: Api,
  { root, area }: GenerateOptions,
  { base, prefix }: Target,
): Promise<readonly PlacedFile[]> {
  const workspace = readWorkspace(root);
  const areas = model.areas.filter(({ slug }) => area === undefined || slug === area);
  if (areas.length === 0)
    throw new SpecError(`There is no area "${area}". The areas are in spec/areas.json.`);
  const packages = await Promise.all(
    areas.map(async (entry) => {
      requirePackageFolder(join(base, prefix), entry.slug);
      const owned = readOwnedFields(join(base, prefix), entry.slug, workspace.runtimeVersion);
      const files = await emitPackage(entry, sliceArea(contract, entry), owned, {
        model,
        words,
        ...workspace,
      });
      return files.map(({ path, content }) => ({ path: `${prefix}${entry.slug}/${path}`, content }));
    }),
  );
  return packages.flat();
}

/** Files beside the packages: they tell of all areas, so a run for one area or into another folder leaves them. */
function emitWorkspace(model: ApiModel, { root, out, area }: GenerateOptions): readonly PlacedFile[] {
  if (out !== undefined || area !== undefined) return [];
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  return [
    { path: 'README.md', content: emitPackageTable(readme, model) },
    { path: 'packages/tsconfig.json', content: emitPackagesProject(model.areas) },
  ];
}

function readWorkspace(root: string): { runtimeVersion: string; repository: string; licence: string } {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const repository = objectOf(objectOf(JSON.parse(read('package.json')))['repository'])['url'];
  const version = objectOf(JSON.parse(read('packages/runtime/package.json')))['version'];
  return {
    runtimeVersion: stringOf(version) ?? '1.0.0',
    repository: stringOf(repository) ?? '',
    licence: read('LICENSE'),
  };
}

function scopesOf(model: ApiModel, { area }: GenerateOptions, { base, prefix }: Target): readonly string[] {
  const slugs = area === undefined ? model.areas.map(({ slug }) => slug) : [area];
  const former = area === undefined ? generatedPackages(join(base, prefix)) : [];
  return [...new Set([...slugs, ...former])].map((slug) => prefix + slug);
}

function apply(
  files: readonly PlacedFile[],
  scopes: readonly string[],
  { base }: Target,
  { check }: GenerateOptions,
): Difference {
  const difference = comparePackages(base, files, scopes);
  if (check) return difference;
  const write = difference.changed.map(({ path, content }) => ({ path: join(base, path), content }));
  const remove = difference.stale.map((path) => join(base, path));
  withoutInterruption(() => replaceFiles({ write, remove }));
  return difference;
}
