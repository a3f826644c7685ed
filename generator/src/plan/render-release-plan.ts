import type { PackagePlan, ReleasePlan } from './plan-release.js';
import { countGroups, renderChangelog } from './render-changelog.js';
import { renderSchemaSummary } from './render-schema-summary.js';

/** GitHub refuses a pull request whose body is longer than 65,536 characters. */
const longestBody = 60_000;

/** Renders a release plan as Markdown for a person: the bumps, the schemas behind them, then package by package. */
export function renderReleasePlan(plan: ReleasePlan, limit = longestBody): string {
  if (plan.packages.length === 0) return 'Nothing changes.\n';
  const opening = [renderBumps(plan), renderSchemaSummary(plan.changes)]
    .filter((part) => part !== '')
    .join('\n\n');
  const sections = plan.packages.map(renderPackage);
  const kept = sections.filter((_, index) => opening.length + lengthOf(sections.slice(0, index + 1)) < limit);
  const left = sections.length - kept.length;
  const ending = left > 0 ? [describeRest(left)] : [];
  return `${[opening, ...kept, ...ending].join('\n\n')}\n`;
}

function describeRest(left: number): string {
  return left === 1
    ? 'The changes of one more package are in its changeset.'
    : `The changes of ${left} more packages are in their changesets.`;
}

function lengthOf(sections: readonly string[]): number {
  return sections.reduce((sum, section) => sum + section.length + 2, 0);
}

function renderBumps({ packages }: ReleasePlan): string {
  const rows = packages.map(
    (plan) => `| \`@ld-rest/${plan.slug}\` | ${renderBump(plan)} | ${countGroups(plan.entries)} |`,
  );
  return ['| package | release | changes |', '|---|---|---|', ...rows].join('\n');
}

function renderBump({ bump, state }: PackagePlan): string {
  if (state === 'new') return 'new package';
  return state === 'ends' ? '**ends**' : bump === 'major' ? '**major**' : bump;
}

function renderPackage(plan: PackagePlan): string {
  return `## @ld-rest/${plan.slug}: ${renderBump(plan).replaceAll('*', '')}\n\n${renderChangelog(plan)}`;
}
