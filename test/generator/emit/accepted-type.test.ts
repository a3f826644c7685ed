import { describe, expect, it } from 'vitest';
import { acceptedType } from '../../../generator/src/emit/accepted-type.js';
import type { Filter, Parameter } from '../../../generator/src/model/types.js';
import { noNames, parameter, text } from './model-pieces.js';

const filter: Filter = { dialect: 'colon', strings: undefined, anyField: true, fields: [] };
const field = { name: 'key', type: 'string', values: [], separator: undefined, properties: [] } as const;
const operators = (...names: readonly string[]): Filter => ({
  ...filter,
  dialect: 'operator',
  strings: 'quoted',
  fields: [{ ...field, operators: names, deprecated: false, successor: undefined }],
});

describe('acceptedType', () => {
  it.each<[string, { given: Partial<Parameter>; want: string }]>([
    ['a text', { given: {}, want: 'string' }],
    ['a number', { given: { shape: { kind: 'integer' } }, want: 'number' }],
    ['known values beside others', { given: { values: ['a', 'b'] }, want: '"a" | "b" | (string & {})' }],
    ['a point in time', { given: { shape: { kind: 'integer' }, unit: 'seconds' }, want: 'number | Date' }],
    ['what repeats', { given: { repeatable: true }, want: 'OneOrMore<string>' }],
    ['what commas join', { given: { joined: true, values: ['a'] }, want: 'OneOrMore<"a" | (string & {})>' }],
    ['a list', { given: { shape: { kind: 'array', items: text } }, want: 'readonly string[]' }],
    [
      'a list of known values beside others',
      {
        given: { shape: { kind: 'array', items: text }, values: ['a'] },
        want: 'readonly ("a" | (string & {}))[]',
      },
    ],
    ['an order', { given: { sort: { fields: ['age', 'name'] } }, want: 'SortBy<"age" | "name">' }],
    [
      'several orders',
      { given: { sort: { fields: ['age'] }, joined: true }, want: 'OneOrMore<SortBy<"age">>' },
    ],
    ['a filter', { given: { filter }, want: 'string | KiteFilter' }],
    ['a filter of operators', { given: { filter: operators('anyOf') }, want: 'string | KiteFilter' }],
    ['a filter whose operators nobody knows as text', { given: { filter: operators() }, want: 'string' }],
    [
      'a filter whose quotes nobody knows as text',
      { given: { filter: { ...operators('anyOf'), strings: undefined } }, want: 'string' },
    ],
    [
      'a filter without fields as text',
      { given: { filter: { ...filter, anyField: false } }, want: 'string' },
    ],
    [
      'a filter in no known form as text',
      { given: { filter: { ...filter, dialect: undefined } }, want: 'string' },
    ],
  ])('prints %s', (_title, { given, want }) => {
    expect(acceptedType(parameter('kite', given), 'KiteFilter', noNames)).toBe(want);
  });
});
