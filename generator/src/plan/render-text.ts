import type { ReleasePlan } from './plan-release.js';
import { renderBreaks } from './render-breaks.js';
import { countGroups } from './render-changelog.js';
import { renderHeadline } from './render-headline.js';

/** Renders a release plan for a terminal: how bad it is, one line a package, then what breaks. */
export function renderText(plan: ReleasePlan): string {
  const { packages, changes } = plan;
  if (packages.length === 0) return 'Nothing changes.\n';
  const width = Math.max(...packages.map(({ slug }) => slug.length));
  const lines = packages.map(
    (entry) =>
      `${(entry.state === 'goes on' ? entry.bump : entry.state).padEnd(7)} ${entry.slug.padEnd(width)} ${countGroups(entry)}`,
  );
  const parts = [
    renderHeadline(plan),
    lines.join('\n'),
    ...renderSection('Breaking:', renderBreaks(changes, 'stable')),
    ...renderSection('Breaking in beta:', renderBreaks(changes, 'beta')),
  ];
  return `${parts.join('\n\n').replaceAll(/`|\*\*/g, '')}\n`;
}

function renderSection(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [[heading, ...lines].join('\n')];
}
