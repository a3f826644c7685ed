import type { Adoption } from '../areas/adopt-areas.js';
import type { ReleasePlan } from '../plan/plan-release.js';
import { renderChangeset, renderRefresh } from '../plan/render-changeset.js';
import type { PlacedFile } from '../write/compare-packages.js';

/** A release, and what is there of changesets. */
export interface ChangesetSource {
  readonly plan: ReleasePlan;
  readonly adoption: Adoption;
  /** First digits of the id of the release's contract. */
  readonly hash: string;
  /** Packages whose files change. */
  readonly differing: readonly string[];
  /** Paths of the changesets that are there. */
  readonly present: readonly string[];
}

/** Changesets to write, and paths of those to remove. */
export interface Changesets {
  readonly write: readonly PlacedFile[];
  readonly remove: readonly string[];
}

/**
 * Renders a changeset for each package that changes and goes on. Former ones for the same contract go, and those of
 * packages that end; but a refresh stays for which an interrupted run has already written the package.
 */
export function renderChangesets({ plan, adoption, hash, differing, present }: ChangesetSource): Changesets {
  const source = { hash };
  const goingOn = new Set(adoption.areas.map(({ slug }) => slug).filter((slug) => !isFresh(slug, adoption)));
  const planned = new Map(plan.packages.map((entry) => [entry.slug, entry]));
  const slugs = new Set([...planned.keys(), ...differing].filter((slug) => goingOn.has(slug)));
  const write = [...slugs].map((slug) => {
    const entry = planned.get(slug);
    return entry ? renderChangeset(entry, source) : renderRefresh(slug, source);
  });
  const kept = new Set([
    ...write.map(({ path }) => path),
    ...[...goingOn].map((slug) => renderRefresh(slug, source).path),
  ]);
  return { write, remove: present.filter((path) => isFormer(path, { hash, goingOn }) && !kept.has(path)) };
}

/** A new package is published as it is: its first version needs no changeset. */
function isFresh(slug: string, { adopted }: Adoption): boolean {
  return adopted.some((tag) => tag.fresh && tag.slug === slug);
}

function isFormer(
  path: string,
  { hash, goingOn }: { readonly hash: string; readonly goingOn: ReadonlySet<string> },
): boolean {
  const [, former, slug = ''] = /^\.changeset\/spec-([0-9a-f]+)-(.+)\.md$/.exec(path) ?? [];
  return former !== undefined && (former === hash || !goingOn.has(slug));
}
