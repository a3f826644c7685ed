import { clause, type Clause, type ClauseOperator, type ClauseOptions } from '@ld-rest/patch';
import { ConfigurationError } from '@ld-rest/runtime';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { readContract } from '../contract/read-contract.js';
import { objectOf } from '../../generator/src/document/json.js';

const operators: Readonly<Record<ClauseOperator, true>> = {
  after: true,
  before: true,
  contains: true,
  endsWith: true,
  greaterThan: true,
  greaterThanOrEqual: true,
  in: true,
  lessThan: true,
  lessThanOrEqual: true,
  matches: true,
  semVerEqual: true,
  semVerGreaterThan: true,
  segmentMatch: true,
  semVerLessThan: true,
  startsWith: true,
};

describe('clause', () => {
  test('completes what is left out as LaunchDarkly understands it.', () => {
    const wanted = {
      attribute: 'country',
      contextKind: 'user',
      negate: false,
      op: 'in',
      values: ['AT', 'DE'],
    };

    expect(clause({ attribute: 'country', op: 'in', values: ['AT', 'DE'] })).toEqual(wanted);
  });

  test('keeps what is given.', () => {
    const wanted = {
      attribute: 'os/version',
      contextKind: 'device',
      negate: true,
      op: 'semVerLessThan',
      values: ['14.2.0'],
    };

    expect(
      clause({
        contextKind: 'device',
        attribute: 'os/version',
        op: 'semVerLessThan',
        values: ['14.2.0'],
        negate: true,
      }),
    ).toEqual(wanted);
  });

  test('sends dates in epoch milliseconds, and leaves numbers and texts as they are.', () => {
    const text = '2026-01-01T00:00:00+01:00';

    expect(
      clause({ attribute: 'signedUp', op: 'after', values: [new Date('2026-01-01T00:00:00Z'), 5, text] })
        .values,
    ).toEqual([1_767_225_600_000, 5, text]);
  });

  test('copies the values, and JSON does not change them.', () => {
    const values = fc.array(fc.oneof(fc.string(), fc.boolean(), fc.integer()), { minLength: 1 });

    fc.assert(
      fc.property(fc.string(), values, (attribute, given) => {
        const made = clause({ attribute, op: 'in', values: given });

        expect(made.values).toEqual(given);
        expect(made.values).not.toBe(given);
        expect(JSON.parse(JSON.stringify(made))).toEqual(made);
      }),
    );
  });

  test('refuses a clause that can never match.', () => {
    expect(() => clause({ attribute: 'country', op: 'in', values: [] })).toThrow(
      new ConfigurationError(
        'The clause on "country" (in) has no values, so it never matches. Give at least one.',
      ),
    );
  });

  test.each([
    [{ attribute: 'age', op: 'lessThan', values: [18, Number.NaN] }, 'NaN'],
    [{ attribute: 'age', op: 'lessThan', values: [Number.POSITIVE_INFINITY] }, 'Infinity'],
    [{ attribute: 'born', op: 'before', values: [new Date('soon')] }, 'Invalid Date'],
  ] satisfies [ClauseOptions, string][])('refuses %j, which JSON would send as null.', (given, value) => {
    expect(() => clause(given)).toThrow(
      new ConfigurationError(
        `The clause on "${given.attribute}" (${given.op}) has the value ${value}, which JSON cannot hold.`,
      ),
    );
  });

  test('knows the operators of the contract; segmentMatch has its own function.', async () => {
    const { components } = await readContract();
    const { op } = objectOf(objectOf(objectOf(objectOf(components)['schemas'])['RuleClause'])['properties']);

    expect(Object.keys(operators).toSorted()).toEqual([objectOf(op)['enum']].flat().map(String).toSorted());
  });

  test('takes the values that the operator compares.', () => {
    expectTypeOf(clause).returns.toEqualTypeOf<Clause>();
    expectTypeOf<Extract<ClauseOptions, { op: 'in' }>['values']>().toEqualTypeOf<
      readonly (boolean | number | string)[]
    >();
    expectTypeOf({ attribute: 'a', op: 'lessThan' as const, values: ['5'] }).not.toExtend<ClauseOptions>();
    expectTypeOf({ attribute: 'a', op: 'startsWith' as const, values: [5] }).not.toExtend<ClauseOptions>();
    expectTypeOf({ attribute: 'a', op: 'before' as const, values: [true] }).not.toExtend<ClauseOptions>();
    expectTypeOf({ attribute: 'a', op: 'begins' as const, values: ['a'] }).not.toExtend<ClauseOptions>();
  });
});
