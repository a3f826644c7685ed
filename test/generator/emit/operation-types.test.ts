import { describe, expect, it } from 'vitest';
import { operationTypes } from '../../../generator/src/emit/operation-types.js';
import type { OperationTypes } from '../../../generator/src/emit/operation-types.js';
import type { Operation } from '../../../generator/src/model/types.js';
import { operation, parameter, reference, text } from './model-pieces.js';

const names = new Map([
  ['Kite', 'Kite'],
  ['Kites', 'Kites'],
]);
const body = { required: true, mediaType: 'application/json', shape: text };

describe('operationTypes', () => {
  it.each<[string, { given: Partial<Operation>; want: Partial<OperationTypes> }]>([
    [
      'of nothing taken and nothing answered',
      {
        given: {},
        want: {
          input: 'GetKitesInput',
          filter: 'GetKitesFilter',
          output: 'void',
          item: undefined,
          optional: true,
          empty: true,
        },
      },
    ],
    [
      'of an optional parameter',
      { given: { queryParameters: [parameter('limit')] }, want: { optional: true, empty: false } },
    ],
    [
      'of a required parameter',
      {
        given: { pathParameters: [parameter('key', { required: true })] },
        want: { optional: false, empty: false },
      },
    ],
    ['of a required body', { given: { body }, want: { optional: false, empty: false } }],
    [
      'of an optional body',
      { given: { body: { ...body, required: false } }, want: { optional: true, empty: false } },
    ],
    [
      'of one answer in two statuses',
      {
        given: {
          successes: [200, 201].map((status) => ({ status, shape: reference('Kite') })),
        },
        want: { output: 'Kite' },
      },
    ],
    [
      'of answers with and without a body',
      {
        given: {
          successes: [
            { status: 200, shape: reference('Kite') },
            { status: 204, shape: undefined },
          ],
        },
        want: { output: 'Kite | undefined' },
      },
    ],
    [
      'of pages',
      {
        given: {
          successes: [{ status: 200, shape: reference('Kites') }],
          paging: { kind: 'offset', items: 'items', item: reference('Kite') },
        },
        want: { output: 'Kites', item: 'Kite' },
      },
    ],
  ])('finds the types %s', (_title, { given, want }) => {
    expect(operationTypes(operation('getKites', given), names)).toMatchObject(want);
  });
});
