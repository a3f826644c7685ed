import { ConfigurationError } from '@ld-rest/runtime';
import { rolloutWeights } from '@ld-rest/patch';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';

const messageOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  throw new Error('Nothing was thrown.');
};

describe('rolloutWeights', () => {
  test.each([
    [
      { on: 10_000, off: 90_000 },
      { on: 10, off: 90 },
    ],
    [{ on: 100_000 }, { on: 100 }],
    [
      { on: 1, off: 99_999 },
      { on: 0.001, off: 99.999 },
    ],
    [
      { a: 33_333, b: 33_333, c: 33_334 },
      { a: 33.333, b: 33.333, c: 33.334 },
    ],
    [
      { on: 0, off: 100_000 },
      { on: 0, off: 100 },
    ],
  ])('makes %j of %j.', (wanted, given) => {
    expect(rolloutWeights(given)).toEqual(wanted);
  });

  test('takes percentages that were computed, with what floating point leaves of them.', () => {
    expect(rolloutWeights({ on: 0.1 + 0.2, off: 100 - 0.3 })).toEqual({ on: 300, off: 99_700 });
    expect(rolloutWeights({ on: 33.333, off: 100 - 33.333 })).toEqual({ on: 33_333, off: 66_667 });
  });

  test('gives exact integers that sum to 100000, whatever the split.', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 12 })
      .map((cuts) => [0, ...cuts.toSorted((left, right) => left - right), 100_000])
      .map((cuts) => cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0)));

    fc.assert(
      fc.property(weights, (parts) => {
        const wanted = Object.fromEntries(parts.map((part, index) => [`id-${index}`, part]));
        const percentages = Object.fromEntries(parts.map((part, index) => [`id-${index}`, part / 1000]));

        expect(rolloutWeights(percentages)).toEqual(wanted);
      }),
    );
  });

  test('refuses every other sum, and says how much is missing or too much.', () => {
    expect(messageOf(() => rolloutWeights({ a: 33.333, b: 33.333, c: 33.333 }))).toBe(
      'The percentages of a rollout sum to 100, not to 99.999: {"a":33.333,"b":33.333,"c":33.333}. Add 0.001 to one of them.',
    );
    expect(messageOf(() => rolloutWeights({ a: 60, b: 60 }))).toBe(
      'The percentages of a rollout sum to 100, not to 120: {"a":60,"b":60}. Take 20 from one of them.',
    );
    expect(messageOf(() => rolloutWeights({}))).toContain('sum to 100, not to 0');

    const percentages = fc.dictionary(fc.string(), fc.integer({ min: 0, max: 100_000 }));
    fc.assert(
      fc.property(percentages, (weights) => {
        const values = Object.values(weights);
        fc.pre(values.reduce((sum, weight) => sum + weight, 0) !== 100_000);
        const given = Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, weight / 1000]));

        expect(messageOf(() => rolloutWeights(given))).toContain('sum to 100, not to');
      }),
    );
  });

  test.each([10.0005, -1, 100.001, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d per cent.', (given) => {
    expect(messageOf(() => rolloutWeights({ on: given, off: 100 - given }))).toBe(
      `The percentage of variation on is ${given}. Give a number from 0 to 100 with at most three decimals.`,
    );
  });

  test('takes percentages by variation and returns weights by variation.', () => {
    expectTypeOf(rolloutWeights).parameters.toEqualTypeOf<[Readonly<Record<string, number>>]>();
    expectTypeOf(rolloutWeights).returns.toEqualTypeOf<Record<string, number>>();
  });
});
