import { expect, it } from 'vitest';
import { detectPaging } from '../../../generator/src/model/detect-paging.js';
import type { Body, Parameter, Shape } from '../../../generator/src/model/types.js';

const text: Shape = { kind: 'string' };
const point: Shape = { kind: 'integer' };

const query = (parameters: Readonly<Record<string, Shape>>): readonly Pick<Parameter, 'name' | 'shape'>[] =>
  Object.entries(parameters).map(([name, shape]) => ({ name, shape }));

const object = (properties: Readonly<Record<string, Shape>>): Shape => ({
  kind: 'object',
  additional: undefined,
  properties: Object.entries(properties).map(([name, shape]) => ({
    name,
    shape,
    required: false,
    deprecated: false,
    readOnly: false,
    writeOnly: false,
  })),
});

const schemas = new Map<string, Shape>([
  ['Kites', object({ items: { kind: 'array', items: { kind: 'reference', schema: 'Kite' } } })],
  ['KiteMap', object({ items: { kind: 'object', properties: [], additional: text } })],
]);

const body: Body = {
  required: true,
  mediaType: 'application/json',
  shape: object({ continuationToken: text }),
};

it.each([
  ['limit and offset', query({ limit: point, offset: point }), undefined, 'Kites', 'offset'],
  [
    'a search cursor, beside an offset',
    query({ limit: point, offset: point, searchAfter: text }),
    undefined,
    'Kites',
    'link',
  ],
  ['identifiers', query({ limit: point, after: text, before: text }), undefined, 'Kites', 'link'],
  ['points in time', query({ limit: point, after: point, before: point }), undefined, 'Kites', 'time'],
  ['a token in the query', query({ limit: point, continuationToken: text }), undefined, 'Kites', 'token'],
  ['a token in the body', query({ limit: point, continuationToken: text }), body, 'Kites', 'body-token'],
])('pages by %s', (_title, queryParameters, requestBody, schema, kind) => {
  const successes = [{ status: 200, shape: { kind: 'reference', schema } as const }];
  expect(detectPaging({ queryParameters, body: requestBody, successes }, schemas)).toEqual({
    kind,
    items: 'items',
    item: { kind: 'reference', schema: 'Kite' },
  });
});

it.each([
  ['has only a limit', query({ limit: point }), 'Kites'],
  ['answers with a map', query({ limit: point, offset: point }), 'KiteMap'],
  ['answers with something that is no list', query({ limit: point, offset: point }), 'Kite'],
  ['has a time window but no limit', query({ after: point, before: point }), 'Kites'],
])('does not page an operation that %s', (_title, queryParameters, schema) => {
  const successes = [{ status: 200, shape: { kind: 'reference', schema } as const }];
  expect(detectPaging({ queryParameters, body: undefined, successes }, schemas)).toBeUndefined();
});
