import { expect, it } from 'vitest';
import type { JsonObject } from '../../../generator/src/document/json.js';
import { listOperations } from '../../../generator/src/document/list-operations.js';
import { listParameters } from '../../../generator/src/document/list-parameters.js';
import { pointerOf } from '../../../generator/src/document/place.js';

const documentOf = (shared: readonly JsonObject[], own: readonly JsonObject[]): JsonObject => ({
  paths: { '/kites/{key}': { parameters: shared, get: { parameters: own } } },
  components: { parameters: { Key: { name: 'key', in: 'path', required: true } } },
});

/** Place, name, where it travels, and whether it must be given. */
const told = (document: JsonObject): readonly string[] =>
  listOperations(document).flatMap((operation) =>
    listParameters(document, operation).map(({ place, name, where, required }) =>
      [pointerOf(place), name, where, String(required)].join(' '),
    ),
  );

const key = { name: 'key', in: 'path', required: true };
const rows = [
  {
    title: 'lists the parameters of an operation, then those of its path',
    shared: [key],
    own: [{ name: 'env', in: 'query' }],
    want: [
      '#/paths/~1kites~1{key}/get/parameters/0 env query false',
      '#/paths/~1kites~1{key}/parameters/0 key path true',
    ],
  },
  {
    title: 'takes the own parameter of an operation in the place of the one that it inherits',
    shared: [{ name: 'env', in: 'query', required: true }, key],
    own: [{ name: 'env', in: 'query' }],
    want: [
      '#/paths/~1kites~1{key}/get/parameters/0 env query false',
      '#/paths/~1kites~1{key}/parameters/1 key path true',
    ],
  },
  {
    title: 'keeps an inherited parameter of the same name that travels elsewhere',
    shared: [key],
    own: [{ name: 'key', in: 'header' }],
    want: [
      '#/paths/~1kites~1{key}/get/parameters/0 key header false',
      '#/paths/~1kites~1{key}/parameters/0 key path true',
    ],
  },
  {
    title: 'follows references',
    shared: [],
    own: [{ $ref: '#/components/parameters/Key' }, { $ref: '#/components/parameters/None' }],
    want: ['#/paths/~1kites~1{key}/get/parameters/0 key path true'],
  },
] as const;

it.each(rows)('$title', ({ shared, own, want }) => {
  expect(told(documentOf(shared, own))).toEqual(want);
});
