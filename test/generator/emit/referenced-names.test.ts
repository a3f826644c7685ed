import { describe, expect, it } from 'vitest';
import { referencedNames } from '../../../generator/src/emit/referenced-names.js';
import type { Operation } from '../../../generator/src/model/types.js';
import { operation, parameter, reference } from './model-pieces.js';

const names = new Map([
  ['a', 'Zebra'],
  ['b', 'Ant'],
]);

describe('referencedNames', () => {
  it.each<[string, { given: Partial<Operation>; want: readonly string[] }]>([
    ['a path', { given: { pathParameters: [parameter('k', { shape: reference('a') })] }, want: ['Zebra'] }],
    ['a query', { given: { queryParameters: [parameter('k', { shape: reference('a') })] }, want: ['Zebra'] }],
    [
      'a body',
      {
        given: { body: { required: true, mediaType: 'text/plain', shape: reference('a') } },
        want: ['Zebra'],
      },
    ],
    [
      'answers, each once and by name',
      {
        given: {
          successes: [
            { status: 200, shape: { kind: 'union', parts: [reference('a'), reference('b')] } },
            { status: 201, shape: reference('a') },
            { status: 204, shape: undefined },
          ],
        },
        want: ['Ant', 'Zebra'],
      },
    ],
    [
      'the items of pages',
      { given: { paging: { kind: 'link', items: 'items', item: reference('a') } }, want: ['Zebra'] },
    ],
    [
      'a schema that keeps its name',
      { given: { successes: [{ status: 200, shape: reference('Kite') }] }, want: ['Kite'] },
    ],
  ])('finds %s', (_title, { given, want }) => {
    expect(referencedNames([operation('getKites', given)], names)).toEqual(want);
  });
});
