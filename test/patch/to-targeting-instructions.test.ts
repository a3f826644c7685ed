import { toFlagInstructions, toTargetingInstructions, type FetchedTargeting } from '@ld-rest/patch';
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
  test('leaves out targets without values, which keep an order for the interface.', () => {
    const contextTargets = [
      { contextKind: 'user', values: [], variation: 0 },
      { contextKind: 'device', values: ['d-1'], variation: 1 },
    ];
    expect(targetsOf({ contextTargets })).toEqual([
      { contextKind: 'device', values: ['d-1'], variationId: 'id-off' },
    ]);
  });

  test('takes targets without a kind for users.', () => {
    const user = { contextKind: 'user', values: ['u-1'], variationId: 'id-on' };
    expect(targetsOf({ targets: [{ values: ['u-1'], variation: 0 }] })).toEqual([user]);
    expect(targetsOf({ targets: [{ contextKind: '', values: ['u-1'], variation: 0 }] })).toEqual([user]);
  });

  test('says that there is no off variation to carry over.', () => {
    const { instructions, leftOut } = toTargetingInstructions({ fallthrough: { variation: 0 } }, holder);
    expect(instructions.map(({ kind }) => kind)).not.toContain('updateOffVariation');
    expect(leftOut).toEqual([
      {
        part: 'offVariation',
        reason: 'There is no off variation, and no instruction takes away the one of the other environment.',
      },
    ]);
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

describe('toFlagInstructions', () => {
  test('finds the flag of a prerequisite by its key.', () => {
    const flags = [
      { key: 'payments', variations: [{ _id: 'p-0' }] },
      { key: 'search', variations: [{ _id: 's-0' }] },
    ];
    const prerequisites = [{ key: 'search', variation: 0 }];
    const { instructions } = toFlagInstructions({ ...served, on: true, prerequisites }, holder, flags);
    expect(instructions[0]).toEqual({
      kind: 'replacePrerequisites',
      prerequisites: [{ key: 'search', variationId: 's-0' }],
    });
  });
});
