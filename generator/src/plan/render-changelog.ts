import type { ChangeEntry } from './merge-changes.js';
import type { PackagePlan } from './plan-release.js';
import { renderEntry } from './render-entry.js';
import type { ChangeGroup } from '../changes/change-rule.js';

/** Renders what the users of a package are told, group by group. */
export function renderChangelog({ entries, bump }: PackagePlan): string {
  const groups = [...new Set(entries.map(({ group }) => group))];
  return groups
    .map((group) => {
      const lines = entries.filter((entry) => entry.group === group).map(renderEntry);
      return `**${headingOf(group, bump)}**\n\n${lines.join('\n')}`;
    })
    .join('\n\n');
}

function headingOf(group: ChangeGroup, bump: PackagePlan['bump']): string {
  return group === 'Breaking' && bump !== 'major' ? 'Breaking, on beta operations only' : group;
}

/** Counts the entries of each group: `2 breaking, 1 added`. */
export function countGroups(entries: readonly ChangeEntry[]): string {
  const groups = [...new Set(entries.map(({ group }) => group))];
  return groups
    .map((group) => `${entries.filter((entry) => entry.group === group).length} ${group.toLowerCase()}`)
    .join(', ');
}
