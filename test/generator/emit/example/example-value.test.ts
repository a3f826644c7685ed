import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../generator/src/document/json.js';
import { exampleValue } from '../../../../generator/src/emit/example/example-value.js';
import type { Shape } from '../../../../generator/src/model/types.js';
import { modelOf, noWords, object, property, reference, text } from '../model-pieces.js';

const { schemas } = modelOf({
  Kite: object(property('kiteKey', text), property('age', { kind: 'integer' }, { required: false })),
  Loop: object(property('loop', reference('Loop'))),
});
const words = { ...noWords, samples: { color: 'red', flies: false, length: 7 } };

describe('exampleValue', () => {
  it.each<[string, { given: Shape; name?: string; want: Json }]>([
    ['the name of a text', { given: text, name: 'kiteKey', want: 'kite-key' }],
    ['a text without a name', { given: text, want: 'text' }],
    ['the sample of a text', { given: text, name: 'color', want: 'red' }],
    ['no sample of another type', { given: text, name: 'length', want: 'length' }],
    ['the first known text', { given: { kind: 'string', values: ['a', 'b'] }, name: 'color', want: 'a' }],
    ['a number', { given: { kind: 'integer' }, want: 1 }],
    ['the sample of a number', { given: { kind: 'number' }, name: 'length', want: 7 }],
    ['the first known number', { given: { kind: 'integer', values: [4] }, name: 'length', want: 4 }],
    ['a truth', { given: { kind: 'boolean' }, want: true }],
    ['the sample of a truth', { given: { kind: 'boolean' }, name: 'flies', want: false }],
    ['a list of one', { given: { kind: 'array', items: text }, name: 'colors', want: ['red'] }],
    ['what must be given of an object', { given: reference('Kite'), want: { kiteKey: 'kite-key' } }],
    ['nothing that is only answered', { given: object(property('id', text, { readOnly: true })), want: {} }],
    ['nothing for a schema that is not there', { given: reference('Lost'), want: {} }],
    [
      'the first part of a union',
      { given: { kind: 'union', parts: [text, { kind: 'integer' }] }, want: 'text' },
    ],
    ['nothing for a union of nothing', { given: { kind: 'union', parts: [] }, want: {} }],
    [
      'all parts of an intersection in one',
      {
        given: {
          kind: 'intersection',
          parts: [reference('Kite'), object(property('b', text))],
        },
        want: { kiteKey: 'kite-key', b: 'b' },
      },
    ],
    [
      'the list among the parts of an intersection',
      { given: { kind: 'intersection', parts: [object(), { kind: 'array', items: text }] }, want: ['text'] },
    ],
    ['the sample of what nobody knows', { given: { kind: 'unknown' }, name: 'color', want: 'red' }],
    ['nothing for what nobody knows', { given: { kind: 'unknown' }, want: {} }],
  ])('makes %s', (_title, { given, name = '', want }) => {
    expect(exampleValue(given, name, { schemas, words })).toEqual(want);
  });

  it('ends where a schema needs itself', () => {
    const value = JSON.stringify(exampleValue(reference('Loop'), '', { schemas, words }));
    expect(value).toBe('{"loop":{"loop":{"loop":{"loop":{"loop":{"loop":{}}}}}}}');
  });
});
