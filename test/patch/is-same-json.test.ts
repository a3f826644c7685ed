import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameJson } from '../../packages/patch/src/is-same-json.js';

describe('isSameJson', () => {
  test.each([
    [true, { a: 1, b: [2, null] }, { b: [2, null], a: 1 }],
    [true, 0, -0],
    [false, [1, 2], [2, 1]],
    [false, [], {}],
    [false, { 0: 'a' }, ['a']],
    [false, null, {}],
    [false, '1', 1],
    [false, { a: 1 }, { a: 1, b: 2 }],
    [false, { a: 1, b: 2 }, { a: 1 }],
    [false, { toString: 1 }, { valueOf: 1 }],
  ])('says %j of %j and %j.', (wanted, left, right) => {
    expect(isSameJson(left, right)).toBe(wanted);
  });

  test('finds every value the same as its copy.', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isSameJson(value, structuredClone(value))).toBe(true);
      }),
    );
  });

  test('finds a value different as soon as one place in it is.', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, name) => {
        expect(isSameJson([value, { [name]: 'left' }], [value, { [name]: 'right' }])).toBe(false);
        expect(isSameJson(value, [value])).toBe(false);
      }),
    );
  });
});
