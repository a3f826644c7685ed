import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instruction } from './patch-contract.js';
import { accepts, typed } from './typed-patch.js';

/** Kinds with one to three alternatives of parameters, some of which need an environment. */
const kinds = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom('fly', 'land', 'launch', 'paint', 'rename'),
    alternatives: fc.uniqueArray(
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }).map((names) => names.toSorted()),
      { minLength: 1, maxLength: 3, selector: (names) => names.join() },
    ),
    needy: fc.boolean(),
  }),
  { minLength: 1, selector: ({ kind }) => kind },
);

type Kind = typeof kinds extends fc.Arbitrary<(infer One)[]> ? One : never;

/** An instruction as it is lifted, half of the times; else one with parameters of its own. */
const shownOf = (given: readonly Kind[]): fc.Arbitrary<{ readonly kind: string }> => {
  const lifted = given.flatMap(({ kind, alternatives }) =>
    alternatives.map((names) => ({ kind, ...Object.fromEntries(names.map((name) => [name, 'text'])) })),
  );
  const other = fc
    .tuple(
      fc.constantFrom('fly', 'land', 'launch', 'paint', 'rename', 'unheard'),
      fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom<unknown>('text', 1)),
    )
    .map(([kind, parameters]) => ({ kind, ...parameters }));
  return fc.oneof(fc.constantFrom(...lifted), other);
};

describe('whatever is lifted', () => {
  it('the types take what the lifted schemas take, with an environment where one is needed, and nothing else', () => {
    const cases = kinds.chain((given) =>
      fc.tuple(fc.constant(given), fc.array(shownOf(given), { maxLength: 3 }), fc.boolean()),
    );

    fc.assert(
      fc.property(cases, ([given, parts, environment]) => {
        const instructions = Object.fromEntries(
          given.map(({ kind, alternatives }) => [
            kind,
            alternatives.length === 1
              ? instruction(kind, ...(alternatives[0] ?? []))
              : { anyOf: alternatives.map((names) => instruction(kind, ...names)) },
          ]),
        );
        const neededBy = given.filter(({ needy }) => needy).map(({ kind }) => kind);
        const accept = accepts(typed({ instructions, environmentKey: { neededBy } }));
        const body = {
          instructions: parts,
          ...(environment && { environmentKey: 'production' }),
        };

        const fits = ({ kind, ...rest }: { readonly kind: string }): boolean =>
          Object.values(rest).every((value) => value === 'text') &&
          given.some(
            (one) =>
              one.kind === kind &&
              one.alternatives.some((names) => names.join() === Object.keys(rest).toSorted().join()),
          );
        const wanted =
          parts.every(fits) &&
          (environment ||
            ((neededBy.length === 0 || neededBy.length < given.length) &&
              parts.every(({ kind }) => !neededBy.some((needy) => needy === kind))));

        expect(accept(body)).toBe(wanted);
      }),
    );
  });
});
