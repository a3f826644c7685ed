import type { PackagePlan, ReleasePlan } from './plan-release.js';
import { countGroups, renderChangelog } from './render-changelog.js';
import type { Bump } from '../changes/change-rule.js';

/** What all the changesets of a release say of it. */
export interface ReleaseSource {
  /** First twelve hexadecimal digits of the contract's SHA-256. */
  readonly hash: string;
}

/** A changeset, its path relative to the repository. */
export interface ChangesetFile {
  readonly path: string;
  readonly content: string;
}

/** Renders the changeset of a package: the first line is what a changelog shows at a glance. */
export function renderChangeset(plan: PackagePlan, source: ReleaseSource): ChangesetFile {
  const { slug, bump } = plan;
  const text = `Followed LaunchDarkly's API: ${countGroups(plan)}.\n\n${renderChangelog(plan)}`;
  return { path: changesetPath(slug, source), content: renderFile(slug, bump, text) };
}

/** Renders the changeset of a package whose files change although the API does not change for it. */
export function renderRefresh(slug: string, source: ReleaseSource): ChangesetFile {
  const text = 'Generated anew for a release of the API that changes nothing here; calls stay the same.';
  return { path: changesetPath(slug, source), content: renderFile(slug, 'patch', text) };
}

/** Renders the changeset of the package that gathers all others: it changes for its users when one comes, ends or breaks. */
export function renderGathering(
  slug: string,
  { packages }: ReleasePlan,
  source: ReleaseSource,
): ChangesetFile {
  const namesOf = (entries: readonly PackagePlan[]): string =>
    entries.map(({ slug: name }) => `\`@ld-rest/${name}\``).join(', ');
  const come = packages.filter(({ state }) => state === 'new');
  const gone = packages.filter(({ state }) => state === 'ends');
  const broken = packages.filter(breaks);
  if (come.length + gone.length + broken.length === 0) return renderRefresh(slug, source);
  const text = [
    ...(come.length > 0 ? [`New: the clients of ${namesOf(come)}.`] : []),
    ...(gone.length > 0 ? [`Gone: the clients of ${namesOf(gone)}.`] : []),
    ...(broken.length > 0 ? [`Breaking, as their changelogs say: the clients of ${namesOf(broken)}.`] : []),
  ].join('\n');
  return {
    path: changesetPath(slug, source),
    content: renderFile(slug, gone.length + broken.length > 0 ? 'major' : 'minor', text),
  };
}

/** Tells whether a package that goes on breaks those who use it. */
export function breaks({ bump, state }: PackagePlan): boolean {
  return bump === 'major' && state === 'goes on';
}

function renderFile(slug: string, bump: Bump, text: string): string {
  return `---\n'@ld-rest/${slug}': ${bump}\n---\n\n${text}\n`;
}

/** Names a changeset by contract and area, so that a second run rewrites it. */
function changesetPath(slug: string, { hash }: ReleaseSource): string {
  return `.changeset/spec-${hash}-${slug}.md`;
}
