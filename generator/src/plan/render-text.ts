import { countGroups } from './render-changelog.js';
import type { ReleasePlan } from './plan-release.js';
import { renderEntry } from './render-entry.js';

/** Renders a release plan for a terminal: one line a package, then what breaks. */
export function renderText({ packages }: ReleasePlan): string {
  if (packages.length === 0) return 'Nothing changes.\n';
  const width = Math.max(...packages.map(({ slug }) => slug.length));
  const lines = packages.map(
    ({ slug, bump, state, entries }) =>
      `${(state === 'goes on' ? bump : state).padEnd(7)} ${slug.padEnd(width)} ${countGroups(entries)}`,
  );
  const breaking = packages.flatMap(({ slug, entries }) =>
    entries
      .filter(({ group }) => group === 'Breaking')
      .map((entry) => `${slug}: ${renderEntry(entry).slice(2).replaceAll('`', '')}`),
  );
  return `${[...lines, ...(breaking.length > 0 ? ['', 'Breaking:', ...breaking] : [])].join('\n')}\n`;
}
