import { describe, expect, it } from 'vitest';
import { buildSample } from '../../../generator/src/emit/build-sample.js';
import type { ObjectShape, Property, Shape } from '../../../generator/src/model/types.js';

const property = (name: string, shape: Shape, required = true): Property => ({
  name,
  shape,
  required,
  deprecated: false,
  readOnly: false,
  writeOnly: false,
});
const object = (...properties: readonly Property[]): ObjectShape => ({
  kind: 'object',
  properties,
  additional: undefined,
});
const text: Shape = { kind: 'string' };
const schemas = new Map<string, Shape>([
  ['Flag', object(property('key', text), property('tags', { kind: 'array', items: text }))],
  ['Loop', object(property('loop', { kind: 'reference', schema: 'Loop' }))],
]);

describe('buildSample', () => {
  it.each<[string, { given: Shape; want: unknown }]>([
    ['an empty text', { given: text, want: '' }],
    ['the first of the known texts', { given: { kind: 'string', values: ['on', 'off'] }, want: 'on' }],
    ['zero', { given: { kind: 'integer' }, want: 0 }],
    ['false', { given: { kind: 'boolean' }, want: false }],
    ['true where it is the only value', { given: { kind: 'boolean', values: [true] }, want: true }],
    ['null where nothing is known', { given: { kind: 'unknown' }, want: null }],
    ['an empty list', { given: { kind: 'array', items: text }, want: [] }],
    [
      'an object with what is required, and nothing else',
      { given: object(property('key', text), property('name', text, false)), want: { key: '' } },
    ],
    [
      'what a reference leads to',
      { given: { kind: 'reference', schema: 'Flag' }, want: { key: '', tags: [] } },
    ],
    ['the first part of a union', { given: { kind: 'union', parts: [text, { kind: 'integer' }] }, want: '' }],
    [
      'all parts of an intersection in one',
      {
        given: { kind: 'intersection', parts: [object(property('a', text)), object(property('b', text))] },
        want: { a: '', b: '' },
      },
    ],
    [
      'a required property that is only taken, since the type has it',
      { given: object({ ...property('key', text), writeOnly: true }), want: { key: '' } },
    ],
    [
      'nothing where an optional property is named like one that every object inherits',
      { given: object(property('constructor', text, false)), want: undefined },
    ],
    ['nothing for a file', { given: { kind: 'string', format: 'binary' }, want: undefined }],
    [
      'nothing for an object that requires itself',
      { given: { kind: 'reference', schema: 'Loop' }, want: undefined },
    ],
  ])('returns %s', (_, { given, want }) => {
    expect(buildSample(given, schemas)).toEqual(want);
  });
});
