import { clause, toFlagInstructions, type FetchedFlagConfiguration } from '@ld-rest/patch';
import { describe, expect, test } from 'vitest';

describe('What is not carried over', () => {
  const flag = { key: 'checkout', variations: [{ _id: 'id-on' }, { _id: 'id-off' }] };
  const plain: FetchedFlagConfiguration = { on: true, offVariation: 1, fallthrough: { variation: 0 } };
  const clauses = [clause({ attribute: 'country', op: 'in', values: ['AT'] })];
  const lost = 'which an instruction cannot say. Change it first, or leave it out.';

  test('is nothing for a plain configuration, which clears the rest.', () => {
    expect(toFlagInstructions(plain, flag)).toEqual({
      instructions: [
        { kind: 'replacePrerequisites', prerequisites: [] },
        { kind: 'replaceTargets', targets: [] },
        { kind: 'replaceRules', rules: [] },
        { kind: 'updateFallthroughVariationOrRollout', variationId: 'id-on' },
        { kind: 'updateOffVariation', variationId: 'id-off' },
        { kind: 'updateTrackEvents', trackEvents: false },
        { kind: 'updateTrackEventsFallthrough', trackEvents: false },
        { kind: 'turnFlagOn' },
      ],
      leftOut: [],
    });
  });

  test.each<[Partial<FetchedFlagConfiguration>, string, string]>([
    [
      { prerequisites: [{ key: 'payments', variation: 0 }] },
      'prerequisites',
      'The prerequisite "payments" is not among the flags that are given.',
    ],
    [
      { rules: [{ _id: 'r', clauses, variation: 0, disabled: true }] },
      'rules',
      `Rule r is disabled, ${lost}`,
    ],
    [
      { fallthrough: { rollout: { variations: [], experimentAllocation: {} } } },
      'fallthrough',
      `The fallthrough rolls out an experiment, ${lost}`,
    ],
    [
      { fallthrough: {} },
      'fallthrough',
      'The fallthrough serves nothing: it has neither a variation nor a rollout.',
    ],
    [
      { targets: [{ variation: 7, values: ['user-1'] }] },
      'targets',
      'A target of kind user serves variation 7, which has no _id. Fetch the variations again.',
    ],
    [
      { offVariation: 7 },
      'offVariation',
      'The off variation serves variation 7, which has no _id. Fetch the variations again.',
    ],
    [
      { migrationSettings: { checkRatio: 5 } },
      'migrationSettings',
      'The settings of a migration cannot be said by instructions.',
    ],
    [
      { enabled: false },
      'enabled',
      'The targeting is disabled, and no instruction disables that of the other environment.',
    ],
  ])('is told of %j.', (facts, part, reason) => {
    expect(toFlagInstructions({ ...plain, ...facts }, flag).leftOut).toEqual([{ part, reason }]);
  });

  test('is the missing off variation.', () => {
    const { instructions, leftOut } = toFlagInstructions({ on: true, fallthrough: { variation: 0 } }, flag);

    expect(instructions.map(({ kind }) => kind)).not.toContain('updateOffVariation');
    expect(leftOut).toEqual([
      {
        part: 'offVariation',
        reason: 'There is no off variation, and no instruction takes away the one of the other environment.',
      },
    ]);
  });

  test('keeps the other rules.', () => {
    const rules = [
      { clauses, variation: 0, disabled: true },
      { clauses, variation: 1 },
    ];

    expect(toFlagInstructions({ ...plain, rules }, flag).instructions).toContainEqual({
      kind: 'replaceRules',
      rules: [{ clauses, variationId: 'id-off' }],
    });
  });

  test('has no targets without values, and joins those of one kind and variation.', () => {
    const configuration = {
      ...plain,
      targets: [{ variation: 0, values: ['user-1'] }],
      contextTargets: [
        { contextKind: 'user', variation: 0, values: [] },
        { contextKind: 'device', variation: 1, values: [] },
        { contextKind: 'user', variation: 0, values: ['user-1', 'user-2'] },
        { contextKind: 'organization', variation: 0, values: ['acme'] },
      ],
    };

    expect(toFlagInstructions(configuration, flag).instructions).toContainEqual({
      kind: 'replaceTargets',
      targets: [
        { contextKind: 'user', variationId: 'id-on', values: ['user-1', 'user-2'] },
        { contextKind: 'organization', variationId: 'id-on', values: ['acme'] },
      ],
    });
  });
});

test('A prerequisite finds its flag by the key.', () => {
  const flags = [
    { key: 'payments', variations: [{ _id: 'p-0' }] },
    { key: 'search', variations: [{ _id: 's-0' }] },
  ];
  const configuration = { on: true, prerequisites: [{ key: 'search', variation: 0 }] };
  expect(toFlagInstructions(configuration, { variations: [] }, flags).instructions[0]).toEqual({
    kind: 'replacePrerequisites',
    prerequisites: [{ key: 'search', variationId: 's-0' }],
  });
});
