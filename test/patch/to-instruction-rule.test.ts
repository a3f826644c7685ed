import type { AIConfigTargeting } from '@ld-rest/ai-configs';
import type { InstructionRule as FlagInstructionRule, Rule } from '@ld-rest/feature-flags';
import { toInstructionRule, type FetchedRule, type InstructionRule } from '@ld-rest/patch';
import { ConfigurationError } from '@ld-rest/runtime';
import { describe, expect, expectTypeOf, test } from 'vitest';

const flag = {
  variations: [
    { _id: 'id-on', value: true },
    { _id: 'id-off', value: false },
    { name: 'not saved', value: null },
  ],
};

const clauses = [
  { _id: 'c-1', attribute: 'plan', contextKind: 'user', negate: false, op: 'in', values: ['pro'] },
];
const wantedClauses = [{ attribute: 'plan', contextKind: 'user', negate: false, op: 'in', values: ['pro'] }];

describe('toInstructionRule', () => {
  test('names the variation by its _id, and leaves out what LaunchDarkly gives.', () => {
    const wanted = { clauses: wantedClauses, description: 'Pro', trackEvents: true, variationId: 'id-off' };
    const fetched = { _id: 'r-1', _version: 2, _links: {}, ref: 'x', clauses, variation: 1, disabled: false };

    expect(toInstructionRule({ ...fetched, description: 'Pro', trackEvents: true }, flag)).toEqual(wanted);
  });

  test('names the variations of a rollout by their _ids.', () => {
    const wanted = {
      clauses: wantedClauses,
      rolloutBucketBy: 'company',
      rolloutContextKind: 'organisation',
      rolloutWeights: { 'id-on': 10_000, 'id-off': 90_000 },
    };
    const variations = [
      { variation: 0, weight: 10_000 },
      { variation: 1, weight: 90_000 },
    ];
    const rollout = { bucketBy: 'company', contextKind: 'organisation', variations };

    expect(toInstructionRule({ clauses, rollout }, flag)).toEqual(wanted);
  });

  test('loses no weight of a variation that a rollout has twice.', () => {
    const variations = [
      { variation: 0, weight: 10_000 },
      { variation: 0, weight: 20_000 },
      { variation: 1, weight: 70_000 },
    ];

    expect(toInstructionRule({ clauses, rollout: { variations } }, flag)).toMatchObject({
      rolloutWeights: { 'id-on': 30_000, 'id-off': 70_000 },
    });
  });

  test.each([
    ['Rule r-1 is disabled, which', { variation: 0, disabled: true }],
    ['Rule r-1 rolls out an experiment, which', { rollout: { variations: [], experimentAllocation: {} } }],
    ['Rule r-1 has a rollout with a seed, which', { rollout: { variations: [], seed: 61 } }],
  ])('says %j rather than losing it.', (wanted, facts) => {
    expect(() => toInstructionRule({ _id: 'r-1', clauses, ...facts }, flag)).toThrow(
      new ConfigurationError(`${wanted} an instruction cannot say. Change it first, or leave it out.`),
    );
  });

  test.each([
    ['Rule "Pro" serves variation 7, which has no _id. Fetch the variations again.', { variation: 7 }],
    ['Rule "Pro" serves variation 2, which has no _id. Fetch the variations again.', { variation: 2 }],
    [
      'Rule "Pro" serves variation 7, which has no _id. Fetch the variations again.',
      { rollout: { variations: [{ variation: 7, weight: 100_000 }] } },
    ],
    ['Rule "Pro" serves nothing: it has neither a variation nor a rollout.', {}],
  ])('says %j.', (wanted, facts) => {
    expect(() => toInstructionRule({ description: 'Pro', clauses, ...facts }, flag)).toThrow(
      new ConfigurationError(wanted),
    );
  });

  test('takes the rules of flags and AI Configs, and gives what instructions take.', () => {
    expectTypeOf<Rule>().toExtend<FetchedRule>();
    expectTypeOf<AIConfigTargeting['environments'][string]['rules'][number]>().toExtend<FetchedRule>();
    expectTypeOf<InstructionRule>().toExtend<FlagInstructionRule>();
  });
});
