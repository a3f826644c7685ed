import { code } from '../changes/describe-change.js';
import { enumerate } from './enumerate.js';
import type { ReleasePlan } from './plan-release.js';

/** Packages of which more are counted instead of named. */
const longestList = 3;

/** Says in one line how bad a release is: `**Breaks callers of …:** 1 major, 16 minor.` */
export function renderHeadline(plan: ReleasePlan): string {
  return `**${judge(plan)}** ${countReleases(plan)}.`;
}

function judge({ packages, changes }: ReleasePlan): string {
  const majors = packages.filter(({ bump }) => bump === 'major').map(({ slug }) => code(`@ld-rest/${slug}`));
  if (majors.length > longestList) return `Breaks callers of ${majors.length} packages.`;
  if (majors.length > 0) return `Breaks callers of ${enumerate(majors)}.`;
  const beta = changes.some(({ group }) => group === 'Breaking');
  return beta ? 'Breaks callers of beta methods only.' : 'Breaks nobody.';
}

function countReleases({ packages }: ReleasePlan): string {
  const releases = packages.map(({ bump, state }) => (state === 'goes on' ? bump : state));
  const count = (release: string): number => releases.filter((each) => each === release).length;
  const packagesOf = (number: number): string => (number === 1 ? 'package' : 'packages');
  const counts = [
    [count('major'), 'major'],
    [count('ends'), `${packagesOf(count('ends'))} that ${count('ends') === 1 ? 'ends' : 'end'}`],
    [count('new'), `new ${packagesOf(count('new'))}`],
    [count('minor'), 'minor'],
    [count('patch'), 'patch'],
  ] as const;
  return counts.flatMap(([number, name]) => (number > 0 ? [`${number} ${name}`] : [])).join(', ');
}
