import { toTargetingInstructions, type FetchedTargeting } from '@ld-rest/patch';
import { describe, expect, test } from 'vitest';

const holder = { variations: [{ _id: 'id-on' }, { _id: 'id-off' }] };
const served: FetchedTargeting = { fallthrough: { variation: 0 }, offVariation: 1 };
const targetsOf = (targeting: FetchedTargeting): unknown => {
  const { instructions } = toTargetingInstructions({ ...served, ...targeting }, holder);
  return instructions.flatMap((instruction) =>
    instruction.kind === 'replaceTargets' ? instruction.targets : [],
  );
};

describe('toTargetingInstructions', () => {
  test('takes targets without a kind for users.', () => {
    const user = { contextKind: 'user', values: ['u-1'], variationId: 'id-on' };
    expect(targetsOf({ targets: [{ values: ['u-1'], variation: 0 }] })).toEqual([user]);
    expect(targetsOf({ targets: [{ contextKind: '', values: ['u-1'], variation: 0 }] })).toEqual([user]);
  });

  test('sends nothing that has no value.', () => {
    const rollout = { variations: [{ variation: 0, weight: 100_000 }] };
    const rules = [{ clauses: [], rollout }];
    const { instructions } = toTargetingInstructions({ ...served, rules }, holder);
    expect(instructions.find(({ kind }) => kind === 'replaceRules')).toStrictEqual({
      kind: 'replaceRules',
      rules: [{ clauses: [], rolloutWeights: { 'id-on': 100_000 } }],
    });
  });
});
