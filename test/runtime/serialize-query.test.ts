import fc from 'fast-check';
import { createQuerySerializer } from 'openapi-fetch';
import { describe, expect, it } from 'vitest';
import { serializeQuery } from '../../packages/runtime/src/call/serialize-query.js';

const scalar = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.double(), fc.boolean());
const value = fc.oneof(scalar, fc.array(scalar), fc.constantFrom(undefined, null));
const parameters = fc.dictionary(fc.stringMatching(/^[a-zA-Z_][\w.-]*$/), value, { maxKeys: 6 });

describe('serializeQuery', () => {
  it.each([
    ['', {}],
    ['', { a: undefined, b: null, c: [] }],
    ['?a=1&b=x%26y&c=p&c=q&d=false', { a: 1, b: 'x&y', c: ['p', 'q'], d: false }],
  ])('returns "%s" for %j', (want, given) => {
    expect(serializeQuery(Object.entries(given))).toBe(want);
  });

  it.each([
    ['repeats lists', false, createQuerySerializer()],
    ['joins lists by commas', true, createQuerySerializer({ array: { style: 'form', explode: false } })],
  ])('agrees with openapi-fetch where it %s', (_, byCommas, theirs) => {
    fc.assert(
      fc.property(parameters, (given) => {
        const query = theirs(given);
        const traits = byCommas ? { comma: Object.keys(given) } : {};
        expect(serializeQuery(Object.entries(given), traits)).toBe(query && `?${query}`);
      }),
      { numRuns: 2000 },
    );
  });
});
