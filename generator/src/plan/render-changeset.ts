import type { PackagePlan } from './plan-release.js';
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
  const text = `Followed LaunchDarkly's API: ${countGroups(plan)} (contract ${source.hash}).\n\n${renderChangelog(plan)}`;
  return { path: changesetPath(slug, source), content: renderFile(slug, bump, text) };
}

/** Renders the changeset of a package whose files change although the API does not change for it. */
export function renderRefresh(slug: string, source: ReleaseSource): ChangesetFile {
  const text = `Generated anew for contract ${source.hash}; calls stay the same.`;
  return { path: changesetPath(slug, source), content: renderFile(slug, 'patch', text) };
}

function renderFile(slug: string, bump: Bump, text: string): string {
  return `---\n'@ld-rest/${slug}': ${bump}\n---\n\n${text}\n`;
}

/** Names a changeset by contract and area, so that a second run rewrites it. */
function changesetPath(slug: string, { hash }: ReleaseSource): string {
  return `.changeset/spec-${hash}-${slug}.md`;
}
