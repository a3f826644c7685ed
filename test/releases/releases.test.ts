import { describe, expect, it } from 'vitest';
import { renderDiff } from '../../generator/src/commands/diff.js';
import type { DiffResult } from '../../generator/src/commands/diff.js';
import type { SpecChange } from '../../generator/src/changes/spec-change.js';
import { valueAt } from '../generator/diff/change-at.js';
import { contractAt, diffReleases, pairs } from './releases.js';

const results = new Map<string, Promise<DiffResult>>();

/** Compares the release of a date with the one before it, once. */
const releaseOf = (date: string): Promise<DiffResult> => {
  const known = results.get(date);
  const pair = pairs.find(({ after }) => after === date);
  if (known) return known;
  if (!pair) throw new Error(`There is no contract of ${date} with one before it.`);
  const result = diffReleases(pair);
  results.set(date, result);
  return result;
};

const changesOf = async (date: string, kind: SpecChange['kind']): Promise<readonly SpecChange[]> =>
  (await releaseOf(date)).plan.changes.filter((change) => change.kind === kind);

const packagesOf = async (date: string, bump: string): Promise<readonly string[]> =>
  (await releaseOf(date)).plan.packages.filter((entry) => entry.bump === bump).map(({ slug }) => slug);

const names = (changes: readonly SpecChange[]): readonly (string | undefined)[] =>
  changes.map(({ operation }) => operation?.name);

describe.each(pairs)('from $before to $after', ({ before, after }) => {
  it('the plan is the one that a person has read', async () => {
    const plan = renderDiff(await releaseOf(after), 'markdown');
    await expect(plan).toMatchFileSnapshot(`plans/${before}..${after}.md`);
  });

  it('every operation stays in its package', async () => {
    expect(await changesOf(after, 'operation-moved-out')).toEqual([]);
  });

  it('no package ends', async () => {
    expect(await changesOf(after, 'area-removed')).toEqual([]);
  });
});

describe.each(pairs)('the changes from $before to $after', ({ before, after }) => {
  it('point to places that exist', async () => {
    const contracts = await Promise.all([before, after].map(contractAt));
    const { changes } = (await releaseOf(after)).plan;
    const lost = changes.filter(
      ({ pointer }) => !contracts.some((contract) => valueAt(contract, pointer) !== undefined),
    );
    expect(lost.map(({ pointer, kind }) => `${kind} ${pointer}`)).toEqual([]);
  });
});

describe('the release of 2025-10-13', () => {
  const date = '2025-10-13';

  it('takes away what LaunchDarkly took away, all of it beta', async () => {
    const removed = await changesOf(date, 'operation-removed');
    expect(removed.map(({ operation, bump }) => [operation?.name, bump])).toEqual([
      ['getExperimentationUnitsUsage', 'minor'],
      ['getExperimentResults', 'minor'],
      ['getExperimentResultsForMetricGroup', 'minor'],
    ]);
  });

  it('renames an operation', async () => {
    const renamed = await changesOf(date, 'operation-renamed');
    expect(renamed.map((change) => [change.before, change.after])).toEqual([
      ['getServiceConnectionUsage', 'getServiceConnectionsUsage'],
    ]);
  });

  it('brings two packages', async () => {
    expect((await changesOf(date, 'area-added')).map(({ area }) => area)).toEqual([
      'release-policies',
      'views',
    ]);
  });
});

describe('the release of 2026-02-20', () => {
  const date = '2026-02-20';

  it('graduates 26 operations, and removes and renames none', async () => {
    expect(await changesOf(date, 'operation-graduated')).toHaveLength(26);
    expect(await changesOf(date, 'operation-removed')).toEqual([]);
    expect(await changesOf(date, 'operation-renamed')).toEqual([]);
  });

  it('makes no major of the AI Configs, whose tag was renamed', async () => {
    expect(await packagesOf(date, 'major')).not.toContain('ai-configs');
    expect(
      (await changesOf(date, 'operation-retagged')).filter(({ area }) => area === 'ai-configs'),
    ).toHaveLength(25);
  });
});

describe('the release of 2026-03-25', () => {
  const date = '2026-03-25';

  it('takes `resourceKind` from the approval settings, which four packages have', async () => {
    const removed = (await changesOf(date, 'property-removed')).filter(
      ({ site }) => site === 'ApprovalSettings.resourceKind',
    );
    expect(new Set(removed.map(({ area, bump }) => `${area} ${bump}`))).toEqual(
      new Set(['approvals major', 'environments major', 'insights minor', 'projects major']),
    );
  });

  it('takes values from the enums of the views', async () => {
    const removed = (await changesOf(date, 'value-removed')).filter(
      ({ area, direction }) => area === 'views' && direction === 'input',
    );
    expect(names(removed)).toEqual([
      'getLinkedResources',
      'getLinkedViews',
      'getView',
      'getViews',
      'linkResource',
      'unlinkResource',
    ]);
  });

  it('takes `guardrail` from the kinds of a metric group', async () => {
    const removed = (await changesOf(date, 'value-removed')).filter(
      ({ site }) => site === 'MetricGroupPost.kind',
    );
    expect(removed.map(({ before, bump }) => [before, bump])).toEqual([["'guardrail'", 'minor']]);
  });
});
