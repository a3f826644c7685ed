import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emitEverything, everythingSlug } from '../emit/everything/emit-everything.js';
import { emitPackage } from '../emit/emit-package.js';
import { emitMethodIndex, emitPackageTable, emitPackagesProject } from '../emit/emit-workspace.js';
import { SpecError } from '../errors.js';
import { objectOf, stringOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import { readDocument } from '../load/read-document.js';
import { lockPackages } from '../plan/lock-packages.js';
import { sliceArea } from '../slice/slice-area.js';
import type { PlacedFile } from '../write/compare-packages.js';
import { generatedPackages, readOwnedFields, requirePackageFolder } from '../write/generated-packages.js';
import type { Api } from './read-api.js';
import { renderCatalog } from './render-catalog.js';

/** What is rendered, and for where; paths are absolute. */
export interface RenderOptions {
  /** The repository. */
  readonly root: string;
  /** A folder to write to in place of `packages`. */
  readonly out?: string;
  /** Only this area. */
  readonly area?: string;
}

/** Everything that is made from the contract. */
export interface RenderedRepository {
  /** Paths are relative to the repository, or to the folder in place of `packages`. */
  readonly files: readonly PlacedFile[];
  /** The folders that hold nothing but such files. */
  readonly scopes: readonly string[];
}

/**
 * Renders all packages, and the files beside them that list the packages.
 * @throws {SpecError} when something else stands where a package goes.
 */
export async function renderRepository(
  api: Omit<Api, 'notes'>,
  options: RenderOptions,
): Promise<RenderedRepository> {
  const { root, out, area } = options;
  const prefix = out === undefined ? 'packages/' : '';
  const folder = join(out ?? root, prefix);
  const permissions = await readPermissions(root);
  const packages = await renderPackages(api, { folder, permissions, ...options });
  const former = area === undefined ? generatedPackages(folder) : [];
  const slugs = new Set([...packages.map(({ slug }) => slug), ...former]);
  const files = packages.flatMap(({ slug, files: own }) =>
    own.map(({ path, content }) => ({ path: `${prefix}${slug}/${path}`, content })),
  );
  // What lists all packages is not made by a run for one of them, or for another folder.
  const beside =
    out === undefined && area === undefined
      ? [
          ...renderBeside(api, { root, former, files }),
          ...(await renderCatalog(root, { ...api, permissions })),
        ]
      : [];
  return { files: [...files, ...beside], scopes: [...slugs].map((slug) => prefix + slug) };
}

interface RenderedPackage {
  readonly slug: string;
  readonly files: readonly PlacedFile[];
}

async function renderPackages(
  { contract, model, words }: Omit<Api, 'notes'>,
  {
    root,
    area,
    folder,
    permissions,
  }: RenderOptions & { readonly folder: string; readonly permissions: JsonObject },
): Promise<readonly RenderedPackage[]> {
  const areas = model.areas.filter(({ slug }) => area === undefined || slug === area);
  if (areas.length === 0)
    throw new SpecError(`There is no area "${area}". The areas are in spec/areas.json.`);
  const { runtimeVersion, ...workspace } = readWorkspace(root);
  const runtime = { '@ld-rest/runtime': runtimeVersion };
  const packages = await Promise.all(
    areas.map(async (entry) => {
      requirePackageFolder(folder, entry.slug);
      const owned = readOwnedFields(folder, entry.slug, runtime);
      const files = await emitPackage(entry, sliceArea(contract, entry), owned, {
        model,
        words,
        permissions,
        ...workspace,
      });
      return { slug: entry.slug, files: files.toSorted(manifestFirst) };
    }),
  );
  if (area !== undefined) return packages;
  requirePackageFolder(folder, everythingSlug);
  const versions = areas.map(({ slug }) => [`@ld-rest/${slug}`, readOwnedFields(folder, slug, {}).version]);
  const owned = readOwnedFields(folder, everythingSlug, { ...Object.fromEntries(versions), ...runtime });
  const files = emitEverything({ areas, words, owned, ...workspace });
  return [...packages, { slug: everythingSlug, files: files.toSorted(manifestFirst) }];
}

/** Repositories without the file have no facts about permissions. */
async function readPermissions(root: string): Promise<JsonObject> {
  const path = join(root, 'spec/permissions.yaml');
  return existsSync(path) ? readDocument(path) : {};
}

/** A folder is known as a package by its manifest, also when the run that makes it is killed. */
function manifestFirst(left: PlacedFile, right: PlacedFile): number {
  return Number(right.path === 'package.json') - Number(left.path === 'package.json');
}

interface Workspace {
  readonly runtimeVersion: string;
  readonly repository: string;
  readonly licence: string;
  readonly notice: string;
}

function readWorkspace(root: string): Workspace {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const repository = objectOf(objectOf(parse(read('package.json')))['repository'])['url'];
  const version = objectOf(parse(read('packages/runtime/package.json')))['version'];
  return {
    runtimeVersion: stringOf(version) ?? '1.0.0',
    repository: stringOf(repository) ?? '',
    licence: read('LICENSE'),
    notice: read('NOTICE'),
  };
}

function renderBeside(
  { model, words }: Omit<Api, 'notes'>,
  {
    root,
    former,
    files,
  }: { readonly root: string; readonly former: readonly string[]; readonly files: readonly PlacedFile[] },
): readonly PlacedFile[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  return [
    { path: 'README.md', content: emitPackageTable(readme, model) },
    { path: 'docs/methods.md', content: emitMethodIndex(model, words) },
    { path: 'packages/tsconfig.json', content: emitPackagesProject(model.areas) },
    ...renderLock(root, { former, files }),
  ];
}

/** npm's lock lists the packages of the workspace, and `npm ci` refuses one that does not fit them. */
function renderLock(
  root: string,
  { former, files }: { readonly former: readonly string[]; readonly files: readonly PlacedFile[] },
): readonly PlacedFile[] {
  const path = 'package-lock.json';
  if (!existsSync(join(root, path))) return [];
  const manifests = files.flatMap(({ path: file, content }) => {
    const slug = /^packages\/([^/]+)\/package\.json$/.exec(file)?.[1];
    return slug === undefined ? [] : [{ slug, manifest: objectOf(parse(content)) }];
  });
  const lock = objectOf(parse(readFileSync(join(root, path), 'utf8')));
  const locked = Object.keys(objectOf(lock['packages'])).flatMap((entry) =>
    entry.startsWith('packages/') && !existsSync(join(root, entry)) ? [entry.slice('packages/'.length)] : [],
  );
  const leave = [...former, ...locked].filter(
    (slug) => !manifests.some((manifest) => manifest.slug === slug),
  );
  const content = `${JSON.stringify(lockPackages(lock, { come: manifests, leave }), null, 2)}\n`;
  return [{ path, content }];
}

function parse(text: string): Json {
  const value: Json = JSON.parse(text);
  return value;
}
