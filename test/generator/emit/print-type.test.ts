import { describe, expect, it } from 'vitest';
import { printType } from '../../../generator/src/emit/print-type.js';
import type { Shape } from '../../../generator/src/model/types.js';
import { object, property, reference, text } from './model-pieces.js';

const names = new Map([['putKite', 'PutKite']]);

describe('printType', () => {
  it.each<[string, { given: Shape; want: string }]>([
    ['a truth value', { given: { kind: 'boolean' }, want: 'boolean' }],
    ['what nobody knows', { given: { kind: 'unknown' }, want: 'unknown' }],
    ['a whole number', { given: { kind: 'integer' }, want: 'number' }],
    ['known numbers', { given: { kind: 'number', values: [1, 2] }, want: '1 | 2' }],
    ['a text', { given: text, want: 'string' }],
    ['a file', { given: { kind: 'string', format: 'binary' }, want: 'Blob' }],
    ['known texts', { given: { kind: 'string', values: ['a', "b's"] }, want: `"a" | "b's"` }],
    [
      'known texts beside others',
      { given: { kind: 'string', values: ['a'], open: true }, want: '"a" | (string & {})' },
    ],
    ['a list', { given: { kind: 'array', items: text }, want: 'string[]' }],
    [
      'a list of several types',
      {
        given: { kind: 'array', items: { kind: 'union', parts: [text, { kind: 'number' }] } },
        want: '(string | number)[]',
      },
    ],
    ['what may be null', { given: { kind: 'array', items: text, nullable: true }, want: 'string[] | null' }],
    ['an object without properties', { given: object(), want: 'Record<string, unknown>' }],
    [
      'a map',
      { given: { kind: 'object', properties: [], additional: text }, want: 'Record<string, string>' },
    ],
    [
      'an object',
      {
        given: object(
          property('key', text),
          property('tail-length', { kind: 'number' }, { required: false }),
        ),
        want: '{ key: string; "tail-length"?: number }',
      },
    ],
    [
      'an intersection',
      {
        given: { kind: 'intersection', parts: [reference('putKite'), object(property('key', text))] },
        want: 'PutKite & ({ key: string })',
      },
    ],
    ['a schema by its exported name', { given: reference('putKite'), want: 'PutKite' }],
    ['a schema that is not exported as unknown', { given: reference('Lost'), want: 'unknown' }],
  ])('prints %s', (_title, { given, want }) => {
    expect(printType(given, names)).toBe(want);
  });
});
