import type { AIConfigTargeting } from '@ld-rest/ai-configs';
import type { Clause as FlagClause, InstructionClause } from '@ld-rest/feature-flags';
import { clause, toInstructionClause, type Clause, type FetchedClause } from '@ld-rest/patch';
import { ConfigurationError } from '@ld-rest/runtime';
import type { UserSegment } from '@ld-rest/segments';
import { describe, expect, expectTypeOf, test } from 'vitest';

describe('toInstructionClause', () => {
  test('leaves out what LaunchDarkly gives, and keeps the rest.', () => {
    const wanted = { attribute: 'age', contextKind: 'user', negate: true, op: 'in', values: [1, 'a', true] };

    const fetched = { ...wanted, _id: 'c-1', id: 'c-1', _version: 3, _links: {} };

    expect(toInstructionClause(fetched)).toEqual(wanted);
  });

  test('completes a clause from the time before contexts.', () => {
    expect(toInstructionClause({ attribute: 'age', op: 'in', values: [] })).toEqual({
      attribute: 'age',
      contextKind: 'user',
      negate: false,
      op: 'in',
      values: [],
    });
  });

  test('changes nothing of a clause that was built.', () => {
    const built = clause({ attribute: 'country', op: 'in', values: ['AT'], negate: true });

    expect(toInstructionClause(built)).toEqual(built);
  });

  test.each([{ nested: true }, null, [1]])('refuses the value %j.', (value) => {
    expect(() => toInstructionClause({ attribute: 'age', op: 'in', values: ['a', value] })).toThrow(
      new ConfigurationError(
        `The clause on "age" (in) has the value ${JSON.stringify(value)}. Instructions take texts, numbers and booleans.`,
      ),
    );
  });

  test('takes the clauses of every area, and gives what instructions and models take.', () => {
    type AIConfigClause = AIConfigTargeting['environments'][string]['rules'][number]['clauses'][number];
    expectTypeOf<FlagClause>().toExtend<FetchedClause>();
    expectTypeOf<UserSegment['rules'][number]['clauses'][number]>().toExtend<FetchedClause>();
    expectTypeOf<AIConfigClause>().toExtend<FetchedClause>();
    expectTypeOf<Clause>().toExtend<InstructionClause>();
    expectTypeOf<Clause>().toExtend<FlagClause>();
  });
});
