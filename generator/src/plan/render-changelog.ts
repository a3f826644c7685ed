import type { ChangeEntry } from './merge-changes.js';
import type { PackagePlan } from './plan-release.js';
import { renderEntry } from './render-entry.js';
import type { ChangeGroup } from '../changes/change-rule.js';

/** Renders what the users of a package are told, group by group. */
export function renderChangelog({ entries, bump }: PackagePlan): string {
  return groupsOf(entries)
    .map((group) => {
      const lines = entries.filter((entry) => entry.group === group).map(renderEntry);
      return `**${nameGroup(group, bump)}**\n\n${lines.join('\n')}`;
    })
    .join('\n\n');
}

/** Counts the entries of each group: `2 breaking changes, 1 addition`. */
export function countGroups({ entries, bump }: PackagePlan): string {
  return groupsOf(entries)
    .map((group) => {
      const count = entries.filter((entry) => entry.group === group).length;
      const beta = nameGroup(group, bump) === group ? '' : ' in beta';
      return `${count} ${nouns[group]}${count === 1 ? '' : 's'}${beta}`;
    })
    .join(', ');
}

const nouns: Readonly<Record<ChangeGroup, string>> = {
  Added: 'addition',
  Breaking: 'breaking change',
  Changed: 'other change',
  Deprecated: 'deprecation',
  Graduated: 'graduation',
};

function groupsOf(entries: readonly ChangeEntry[]): readonly ChangeGroup[] {
  return [...new Set(entries.map(({ group }) => group))];
}

/** What breaks without making a major is beta. */
function nameGroup(group: ChangeGroup, bump: PackagePlan['bump']): string {
  return group === 'Breaking' && bump !== 'major' ? 'Breaking in beta' : group;
}
