import { everythingSlug } from '../emit/everything/emit-everything.js';
import type { ReleasePlan } from '../plan/plan-release.js';
import { breaks, renderChangeset, renderGathering, renderRefresh } from '../plan/render-changeset.js';
import type { PlacedFile } from '../write/compare-packages.js';

/** A release, and what is there of changesets. */
export interface ChangesetSource {
  readonly plan: ReleasePlan;
  /** Packages that go on. */
  readonly lasting: ReadonlySet<string>;
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
export function renderChangesets({ plan, lasting, hash, differing, present }: ChangesetSource): Changesets {
  const source = { hash };
  const planned = new Map(plan.packages.map((entry) => [entry.slug, entry]));
  // What breaks in one area breaks in the package that gathers them, although none of its files may change.
  const gathering = plan.packages.some(breaks) ? [everythingSlug] : [];
  const slugs = new Set([...planned.keys(), ...differing, ...gathering].filter((slug) => lasting.has(slug)));
  const write = [...slugs].map((slug) => {
    const entry = planned.get(slug);
    if (entry) return renderChangeset(entry, source);
    return slug === everythingSlug ? renderGathering(slug, plan, source) : renderRefresh(slug, source);
  });
  const kept = new Set([
    ...write.map(({ path }) => path),
    ...[...lasting].map((slug) => renderRefresh(slug, source).path),
  ]);
  return { write, remove: present.filter((path) => isFormer(path, { hash, lasting }) && !kept.has(path)) };
}

function isFormer(
  path: string,
  { hash, lasting }: { readonly hash: string; readonly lasting: ReadonlySet<string> },
): boolean {
  const [, former, slug = ''] = /^\.changeset\/spec-([0-9a-f]+)-(.+)\.md$/.exec(path) ?? [];
  return former !== undefined && (former === hash || !lasting.has(slug));
}
