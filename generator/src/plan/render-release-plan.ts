import type { PackagePlan, ReleasePlan } from './plan-release.js';
import { renderBreaks } from './render-breaks.js';
import { countGroups, renderChangelog } from './render-changelog.js';
import { renderHeadline } from './render-headline.js';

/** GitHub refuses a pull request whose body is longer than 65,536 characters. */
const longestBody = 60_000;

/** What a release plan is rendered for. */
export interface RenderOptions {
  /** Most characters. */
  readonly limit?: number;
  /** What a person has to decide, one sentence each. */
  readonly decisions?: readonly string[];
}

/** Renders a release plan as Markdown for a person: how bad it is, what breaks, what to decide, the bumps, and folded away, package by package. */
export function renderReleasePlan(plan: ReleasePlan, options: RenderOptions = {}): string {
  const { limit = longestBody, decisions = [] } = options;
  const todo = renderList('A person decides:', decisions);
  if (plan.packages.length === 0) return `${[...todo, 'Nothing changes.'].join('\n\n')}\n`;
  const breaks = renderList('What breaks:', renderBreaks(plan.changes, 'stable'));
  const opening = [renderHeadline(plan), ...breaks, ...todo, renderBumps(plan)].join('\n\n');
  const sections = plan.packages.map(renderPackage);
  const kept = sections.filter((_, index) => opening.length + lengthOf(sections.slice(0, index + 1)) < limit);
  return `${[opening, ...kept, ...describeRest(sections.length - kept.length)].join('\n\n')}\n`;
}

function renderList(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${heading}\n\n${lines.join('\n')}`];
}

function describeRest(left: number): readonly string[] {
  if (left === 0) return [];
  return left === 1
    ? ['The changes of one more package are in its changeset.']
    : [`The changes of ${left} more packages are in their changesets.`];
}

function lengthOf(sections: readonly string[]): number {
  return sections.reduce((sum, section) => sum + section.length + 2, 0);
}

function renderBumps({ packages }: ReleasePlan): string {
  const rows = packages.map(
    (plan) => `| \`@ld-rest/${plan.slug}\` | ${renderBump(plan)} | ${countGroups(plan)} |`,
  );
  return ['| package | release | changes |', '|---|---|---|', ...rows].join('\n');
}

function renderBump({ bump, state }: PackagePlan): string {
  if (state === 'new') return 'new package';
  return state === 'ends' ? '**ends**' : bump === 'major' ? '**major**' : bump;
}

function renderPackage(plan: PackagePlan): string {
  const summary = `<summary><code>@ld-rest/${plan.slug}</code>: ${countGroups(plan)}</summary>`;
  return `<details>${summary}\n\n${renderChangelog(plan)}\n\n</details>`;
}
