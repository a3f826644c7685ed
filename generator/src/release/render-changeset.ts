import type { PackagePlan } from './plan-release.js';
import { renderChangelog } from './render-changelog.js';

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
  const opening = `LaunchDarkly's API as of contract ${source.hash}.`;
  const content = `---\n'@ld-rest/${slug}': ${bump}\n---\n\n${opening}\n\n${renderChangelog(plan)}\n`;
  return { path: changesetPath(slug, source), content };
}

/** Names a changeset by contract and area, so that a second run rewrites it. */
export function changesetPath(slug: string, { hash }: ReleaseSource): string {
  return `.changeset/spec-${hash}-${slug}.md`;
}
