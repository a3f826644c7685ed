import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectOf } from '../document/json.js';
import type { Adoption } from '../areas/adopt-areas.js';
import { renderAreas } from '../areas/render-areas.js';
import { lockPackages } from '../plan/lock-packages.js';
import type { PackagePlan, ReleasePlan } from '../plan/plan-release.js';
import { renderChangeset, renderRefresh } from '../plan/render-changeset.js';
import type { ChangesetFile } from '../plan/render-changeset.js';
import type { Stage } from '../write/stage-workspace.js';

/** Names a contract by its content. */
export function contractHash(root: string): string {
  const contract = readFileSync(join(root, 'spec/openapi.json'));
  return createHash('sha256').update(contract).digest('hex').slice(0, 12);
}

/** Tells whether the contract was pulled with its summaries and descriptions. */
export function keepsProse(root: string): boolean {
  const path = join(root, 'spec/source.json');
  return existsSync(path) && readObject(path)['keepProse'] === true;
}

/** Writes the areas that fit a release, and removes the packages that end with it. */
export function settleAreas(root: string, { areas, adopted, pinned, ended }: Adoption): void {
  if (adopted.length + pinned.length + ended.length > 0) {
    writeFileSync(join(root, 'spec/areas.json'), renderAreas(areas));
  }
  for (const slug of ended) rmSync(join(root, 'packages', slug), { recursive: true, force: true });
}

/** Writes a changeset for each package whose files change, and the lock when packages come or go. */
export function writeChangesets(stage: Stage, plan: ReleasePlan, adoption: Adoption): void {
  const { root } = stage;
  const source = { hash: contractHash(root) };
  const changed = changedPackages(stage, adoption);
  const planned = new Map(plan.packages.map((entry) => [entry.slug, entry]));
  const files = changed.map((slug) => changesetOf(slug, planned.get(slug), source));
  mkdirSync(join(root, '.changeset'), { recursive: true });
  removeFormer(root, source.hash, adoption.ended);
  for (const { path, content } of files) writeFileSync(join(root, path), content);
  writeLock(root, adoption);
}

/** A new package is published as it is: its first version needs no changeset. */
function changedPackages({ root, compare }: Stage, { adopted, ended }: Adoption): readonly string[] {
  const { write, remove } = compare();
  const paths = [...write.map(({ path }) => path), ...remove];
  const slugs = new Set(paths.flatMap((path) => /[/\\]packages[/\\]([^/\\]+)[/\\]/.exec(path)?.[1] ?? []));
  const fresh = new Set(adopted.filter((tag) => tag.fresh).map(({ slug }) => slug));
  return [...slugs].filter(
    (slug) => !fresh.has(slug) && !ended.includes(slug) && existsSync(join(root, 'packages', slug)),
  );
}

function changesetOf(
  slug: string,
  plan: PackagePlan | undefined,
  source: { readonly hash: string },
): ChangesetFile {
  return plan ? renderChangeset(plan, source) : renderRefresh(slug, source);
}

/** Removes what a run for the same contract wrote, and what was told of packages that end. */
function removeFormer(root: string, hash: string, ended: readonly string[]): void {
  for (const name of readdirSync(join(root, '.changeset'))) {
    const [, former, slug = ''] = /^spec-([0-9a-f]+)-(.+)\.md$/.exec(name) ?? [];
    if (former === hash || ended.includes(slug)) rmSync(join(root, '.changeset', name));
  }
}

function writeLock(root: string, { adopted, ended }: Adoption): void {
  const path = join(root, 'package-lock.json');
  const fresh = [...new Set(adopted.filter((tag) => tag.fresh).map(({ slug }) => slug))];
  if (!existsSync(path) || fresh.length + ended.length === 0) return;
  const come = fresh.map((slug) => ({
    slug,
    manifest: readObject(join(root, 'packages', slug, 'package.json')),
  }));
  writeFileSync(path, `${JSON.stringify(lockPackages(readObject(path), { come, leave: ended }), null, 2)}\n`);
}

function readObject(path: string): ReturnType<typeof objectOf> {
  return objectOf(JSON.parse(readFileSync(path, 'utf8')));
}
