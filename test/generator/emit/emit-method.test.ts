import { StructureKind } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { emitMethod, emitMethodSignature } from '../../../generator/src/emit/emit-method.js';
import { operationTypes } from '../../../generator/src/emit/operation-types.js';
import type { Filter, Operation } from '../../../generator/src/model/types.js';
import { noWords, operation, parameter, reference, text } from './model-pieces.js';
import { printStructures } from './print-structures.js';

const names = new Map([
  ['Kite', 'Kite'],
  ['Kites', 'Kites'],
]);
const filter: Filter = { dialect: 'colon', strings: undefined, anyField: true, fields: [] };
const paging = { kind: 'offset', items: 'items', item: reference('Kite') } as const;
const upload = { required: true, mediaType: 'multipart/form-data', shape: text };

describe('emitMethod', () => {
  it.each<[string, { given: Partial<Operation>; want: string }]>([
    ['a plain call', { given: {}, want: 'area.call("GET", "/kites")' }],
    [
      'a query',
      { given: { queryParameters: [parameter('q')] }, want: 'area.call("GET", "/kites", { query: true })' },
    ],
    ['a beta call', { given: { stability: 'beta' }, want: 'area.call("GET", "/kites", { beta: true })' }],
    [
      'a POST that only reads',
      { given: { method: 'post' }, want: 'area.call("POST", "/kites", { read: true })' },
    ],
    [
      'a POST that writes',
      { given: { method: 'post', readOnly: false }, want: 'area.call("POST", "/kites")' },
    ],
    [
      'an upload',
      {
        given: { method: 'post', readOnly: false, body: upload },
        want: 'area.call("POST", "/kites", { multipart: true })',
      },
    ],
    [
      'a patch',
      {
        given: { method: 'patch', readOnly: false, patchFormats: ['json-patch'] },
        want: 'area.call("PATCH", "/kites", { patch: true })',
      },
    ],
    ['pages by offset', { given: { paging }, want: 'area.list("GET", "/kites", byOffset("items"))' }],
    [
      'pages by a token in the body',
      {
        given: { paging: { ...paging, kind: 'body-token', items: 'data' } },
        want: 'area.list("GET", "/kites", byBodyToken("data"))',
      },
    ],
    [
      'pages by time',
      { given: { paging: { ...paging, kind: 'time' } }, want: 'area.list("GET", "/kites", byTime("items"))' },
    ],
    [
      'lists, times and filters of a query',
      {
        given: {
          queryParameters: [
            parameter('expand', { joined: true }),
            parameter('kinds', { explode: false }),
            parameter('from', { unit: 'seconds' }),
            parameter('to', { unit: 'milliseconds' }),
            parameter('filter', { filter }),
          ],
        },
        want: 'area.call("GET", "/kites", { query: true, comma: ["expand", "kinds"], seconds: ["from"], filter: colonFilter() })',
      },
    ],
  ])('emits %s', (_title, { given, want }) => {
    expect(emitMethod(operation('getKites', given))).toBe(`getKites: ${want},`);
  });
});

describe('emitMethodSignature', () => {
  const signatureOf = (facts: Partial<Operation>): string => {
    const kite = operation('getKite', facts);
    const property = emitMethodSignature(kite, operationTypes(kite, names), {
      words: noWords,
      example: undefined,
    });
    const printed = printStructures({ kind: StructureKind.Interface, name: 'Kites', properties: [property] });
    return printed.split('\n').find((line) => line.includes('readonly')) ?? printed;
  };
  const successes = [{ status: 200, shape: reference('Kites') }];

  it.each<[string, { given: Partial<Operation>; want: string }]>([
    [
      'a method that can do without input',
      { given: {}, want: '(input?: GetKiteInput, options?: CallOptions) => Promise<void>' },
    ],
    [
      'a method that needs input',
      {
        given: { pathParameters: [parameter('key', { required: true })], successes },
        want: '(input: GetKiteInput, options?: CallOptions) => Promise<Kites>',
      },
    ],
    ['a list', { given: { paging, successes }, want: 'OptionalPaged<GetKiteInput, Kites, Kite>' }],
    [
      'a list that needs input',
      {
        given: { paging, successes, pathParameters: [parameter('key', { required: true })] },
        want: 'Paged<GetKiteInput, Kites, Kite>',
      },
    ],
  ])('declares %s', (_title, { given, want }) => {
    expect(signatureOf(given)).toBe(`    readonly getKite: ${want};`);
  });
});
