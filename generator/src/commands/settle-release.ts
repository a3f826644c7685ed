import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Adoption } from '../areas/adopt-areas.js';
import { renderAreas } from '../areas/render-areas.js';
import type { ReleasePlan } from '../plan/plan-release.js';
import { comparePackages, readOptional } from '../write/compare-packages.js';
import type { PlacedFile } from '../write/compare-packages.js';
import type { Replacement } from '../write/write-files.js';
import type { FetchedContract } from './fetch-contract.js';
import { contractHash, renderGeneratedFrom } from './generated-from.js';
import type { Api } from './read-api.js';
import { renderChangesets } from './render-changesets.js';
import { renderRepository } from './render-repository.js';

/** A release of the API, and what is to become of it. */
export interface ReleaseToSettle {
  readonly plan: ReleasePlan;
  readonly adoption: Adoption;
  readonly fetched: FetchedContract;
  readonly api: Omit<Api, 'notes'>;
}

/**
 * Works out what a release changes in the repository. What is written last says what the rest was made from: a run that was
 * killed before finds the former contract, and writes the same again.
 */
export async function settleRelease(root: string, release: ReleaseToSettle): Promise<Replacement> {
  const { plan, adoption, fetched, api } = release;
  const { files, scopes } = await renderRepository(api, { root });
  const { changed, stale } = comparePackages(root, files, scopes);
  const changesets = renderChangesets({
    plan,
    lasting: lastingPackages(root, files, adoption),
    hash: contractHash(fetched.text),
    differing: slugsOf([...changed.map(({ path }) => path), ...stale]),
    present: listChangesets(root),
  });
  const seal = [...fetched.files, areasFile(root, adoption), renderGeneratedFrom(fetched.text)];
  return {
    write: [...changesets.write.filter((file) => differs(root, file)), ...changed],
    remove: [...changesets.remove, ...stale],
    seal: seal.filter((file) => differs(root, file)),
  };
}

function slugsOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap((path) => /^packages\/([^/]+)\//.exec(path)?.[1] ?? []))];
}

/** A new package is published as it is: its first version needs no changeset. */
function lastingPackages(
  root: string,
  files: readonly PlacedFile[],
  { adopted }: Adoption,
): ReadonlySet<string> {
  const fresh = new Set(adopted.filter((tag) => tag.fresh).map(({ slug }) => slug));
  const present = (slug: string): boolean => existsSync(join(root, 'packages', slug, 'package.json'));
  return new Set(slugsOf(files.map(({ path }) => path)).filter((slug) => !fresh.has(slug) && present(slug)));
}

function listChangesets(root: string): readonly string[] {
  const folder = join(root, '.changeset');
  return existsSync(folder) ? readdirSync(folder).map((name) => `.changeset/${name}`) : [];
}

/** The file stays as a person has formatted it where nothing had to be decided. */
function areasFile(root: string, { areas, adopted, pinned, ended }: Adoption): PlacedFile {
  const path = 'spec/areas.json';
  const decided = adopted.length + pinned.length + ended.length > 0;
  return { path, content: decided ? renderAreas(areas) : (readOptional(join(root, path)) ?? '') };
}

function differs(root: string, { path, content }: PlacedFile): boolean {
  return readOptional(join(root, path)) !== content;
}
