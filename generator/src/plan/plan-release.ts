import { byCodeUnit } from '../document/json.js';
import { bumpRanks } from '../changes/bump-ranks.js';
import { mergeChanges } from './merge-changes.js';
import type { ChangeEntry } from './merge-changes.js';
import type { Bump } from '../changes/change-rule.js';
import type { SpecChange } from '../changes/spec-change.js';

/** What a release does to each package, the largest bump first. */
export interface ReleasePlan {
  readonly packages: readonly PackagePlan[];
  readonly changes: readonly SpecChange[];
}

/** What a release does to one package. */
export interface PackagePlan {
  readonly slug: string;
  readonly bump: Bump;
  /** New packages are published as they are; packages that end have no files to release. */
  readonly state: 'ends' | 'goes on' | 'new';
  readonly entries: readonly ChangeEntry[];
}

/** Plans a release: one bump for each package that changes, and what its users are told. */
export function planRelease(changes: readonly SpecChange[]): ReleasePlan {
  const slugs = [...new Set(changes.map(({ area }) => area))];
  const packages = slugs.map((slug) =>
    planPackage(
      slug,
      changes.filter(({ area }) => area === slug),
    ),
  );
  return {
    changes,
    packages: packages.toSorted(
      (left, right) => bumpRanks[left.bump] - bumpRanks[right.bump] || byCodeUnit(left.slug, right.slug),
    ),
  };
}

function planPackage(slug: string, changes: readonly SpecChange[]): PackagePlan {
  const kinds = new Set(changes.map(({ kind }) => kind));
  return {
    slug,
    bump: highestBump(changes),
    state: stateOf(kinds),
    entries: mergeChanges(changes),
  };
}

function stateOf(kinds: ReadonlySet<SpecChange['kind']>): PackagePlan['state'] {
  if (kinds.has('area-added')) return 'new';
  return kinds.has('area-removed') ? 'ends' : 'goes on';
}

/** Finds the highest bump of some changes. */
export function highestBump(changes: readonly Pick<SpecChange, 'bump'>[]): Bump {
  return (
    changes.map(({ bump }) => bump).toSorted((left, right) => bumpRanks[left] - bumpRanks[right])[0] ??
    'patch'
  );
}
