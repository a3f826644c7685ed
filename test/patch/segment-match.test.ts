import { segmentMatch, type Clause } from '@ld-rest/patch';
import { ConfigurationError } from '@ld-rest/runtime';
import { describe, expect, expectTypeOf, test } from 'vitest';

describe('segmentMatch', () => {
  test('names itself twice and no kind of context.', () => {
    expect(segmentMatch(['beta-testers'])).toEqual({
      attribute: 'segmentMatch',
      contextKind: '',
      negate: false,
      op: 'segmentMatch',
      values: ['beta-testers'],
    });
  });

  test('can be turned round.', () => {
    expect(segmentMatch(['bots', 'competitors'], { negate: true })).toMatchObject({
      negate: true,
      values: ['bots', 'competitors'],
    });
  });

  test('copies the keys.', () => {
    const keys = ['beta-testers'];

    expect(segmentMatch(keys).values).not.toBe(keys);
  });

  test('refuses no segments.', () => {
    expect(() => segmentMatch([])).toThrow(
      new ConfigurationError(
        'A segmentMatch clause has no segments, so it never matches. Give at least one key.',
      ),
    );
  });

  test('takes keys, and returns a clause.', () => {
    expectTypeOf(segmentMatch).parameter(0).toEqualTypeOf<readonly string[]>();
    expectTypeOf(segmentMatch).returns.toEqualTypeOf<Clause>();
  });
});
