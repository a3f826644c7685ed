import { describe, expect, it } from 'vitest';
import { exampleCall } from '../../../../generator/src/emit/example/example-call.js';
import type { Operation, Shape } from '../../../../generator/src/model/types.js';
import { noWords, operation, parameter, text } from '../model-pieces.js';

const words = {
  ...noWords,
  samples: { limit: 'many', env: 'production' },
  samplesByOperation: { flyKite: { height: 30, colors: ['red'], mode: 'free' } },
  bodies: { postKite: { key: 'blue' } },
};
const body = { required: true, mediaType: 'application/json', shape: text };
const shown = (name: string, shape: Shape): Partial<Operation> => ({
  queryParameters: [parameter(name, { shape })],
});

describe('exampleCall', () => {
  it.each<[string, { name?: string; given: Partial<Operation>; want: string | undefined }]>([
    ['of nothing', { given: {}, want: 'await kites.getKite();' }],
    [
      'with what must be given, of its sample where one fits',
      {
        given: {
          queryParameters: [
            parameter('env', { required: true }),
            parameter('limit', { required: true, shape: { kind: 'integer' } }),
            parameter('cursor'),
          ],
        },
        want: "await kites.getKite({ env: 'production', limit: 1 });",
      },
    ],
    [
      'with an optional parameter that the words show for the operation',
      {
        name: 'flyKite',
        given: shown('height', { kind: 'number' }),
        want: 'await kites.flyKite({ height: 30 });',
      },
    ],
    [
      'with a list that the words show',
      {
        name: 'flyKite',
        given: shown('colors', { kind: 'array', items: text }),
        want: "await kites.flyKite({ colors: ['red'] });",
      },
    ],
    [
      'with a list of another type than the words show',
      {
        name: 'flyKite',
        given: shown('colors', { kind: 'array', items: { kind: 'boolean' } }),
        want: 'await kites.flyKite({ colors: [true] });',
      },
    ],
    [
      'with a known value in the place of one that is none',
      {
        name: 'flyKite',
        given: shown('mode', { kind: 'string', values: ['high'] }),
        want: "await kites.flyKite({ mode: 'high' });",
      },
    ],
    [
      'with a value beside the known ones',
      {
        name: 'flyKite',
        given: shown('mode', { kind: 'string', values: ['high'], open: true }),
        want: "await kites.flyKite({ mode: 'free' });",
      },
    ],
    [
      'with what fits one part of a union',
      {
        name: 'flyKite',
        given: shown('height', { kind: 'union', parts: [text, { kind: 'integer' }] }),
        want: 'await kites.flyKite({ height: 30 });',
      },
    ],
    ['with a body', { given: { body }, want: "await kites.getKite({ body: 'text' });" }],
    [
      'without a body that need not be',
      { given: { body: { ...body, required: false } }, want: 'await kites.getKite();' },
    ],
    [
      'with the body that the words have',
      {
        name: 'postKite',
        given: { body: { ...body, required: false } },
        want: "await kites.postKite({ body: { key: 'blue' } });",
      },
    ],
    [
      'of every page',
      {
        given: { paging: { kind: 'offset', items: 'items', item: text } },
        want: 'for await (const item of kites.getKite.paginate()) console.log(item);',
      },
    ],
    ['not of an upload', { given: { body: { ...body, mediaType: 'multipart/form-data' } }, want: undefined }],
  ])('prints a call %s', (_title, { name = 'getKite', given, want }) => {
    expect(exampleCall(operation(name, given), 'kites', { schemas: new Map(), words })).toBe(want);
  });
});
