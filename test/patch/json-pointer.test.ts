import { jsonPointer } from '@ld-rest/patch';
import { ConfigurationError } from '@ld-rest/runtime';
import fc from 'fast-check';
import { applyPatch } from 'rfc6902';
import { describe, expect, expectTypeOf, test } from 'vitest';

describe('jsonPointer', () => {
  test.each([
    ['/environments/production/on', ['environments', 'production', 'on']],
    ['/rules/0/clauses/-', ['rules', 0, 'clauses', '-']],
    ['/customProperties/jira~1issues', ['customProperties', 'jira/issues']],
    ['/a~0b', ['a~b']],
    ['/~01', ['~1']],
    ['/~0~1', ['~/']],
    ['/', ['']],
    ['', []],
  ])('makes %j of %j.', (wanted, segments) => {
    expect(jsonPointer(...segments)).toBe(wanted);
  });

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses the index %d.', (index) => {
    expect(() => jsonPointer('rules', index)).toThrow(
      new ConfigurationError(
        `${index} is no index. Give a whole number from 0, or '-' for the end of an array.`,
      ),
    );
  });

  test('leads an RFC 6902 implementation to the place, whatever the keys hold.', () => {
    const key = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a') }));
    // That implementation refuses keys that could pollute a prototype.
    const refused = new Set(['__proto__', 'constructor', 'prototype']);
    const keys = fc.array(
      key.filter((name) => !refused.has(name)),
      { minLength: 1 },
    );

    fc.assert(
      fc.property(keys, (segments) => {
        const nest = (leaf: string): unknown =>
          segments.reduceRight((inner: unknown, name) => Object.fromEntries([[name, inner]]), leaf);
        const document = nest('before');

        expect(
          applyPatch(document, [{ op: 'replace', path: jsonPointer(...segments), value: 'after' }]),
        ).toEqual([null]);
        expect(document).toEqual(nest('after'));
      }),
    );
  });

  test('takes keys and indices.', () => {
    expectTypeOf(jsonPointer).toEqualTypeOf<(...segments: readonly (number | string)[]) => string>();
  });
});
