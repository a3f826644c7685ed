import type { JsonObject } from '@ld-rest/test-server';

const text = { type: 'string' } as const;
const bookReference = { $ref: '#/components/schemas/Book' } as const;
const key = { in: 'path', name: 'key', required: true, schema: text } as const;
const limit = {
  in: 'query',
  name: 'limit',
  schema: { type: 'integer' },
  'x-page-size': { default: 10, maximum: 50 },
} as const;

const query = (name: string, schema: JsonObject, more: JsonObject = {}): JsonObject => ({
  in: 'query',
  name,
  schema,
  ...more,
});
const json = (schema: JsonObject): JsonObject => ({ content: { 'application/json': { schema } } });
const answer = (schema: JsonObject): JsonObject => ({ description: 'OK', ...json(schema) });
const body = (schema: JsonObject): JsonObject => ({ required: true, ...json(schema) });
const listOf = (items: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'object',
  required: ['items'],
  properties: {
    _links: { type: 'object', additionalProperties: { $ref: '#/components/schemas/Link' } },
    items: { type: 'array', items },
    totalCount: { type: 'integer' },
    ...more,
  },
});
const list = (parameters: readonly JsonObject[], schema: JsonObject = listOf(bookReference)): JsonObject => ({
  parameters,
  responses: { '200': answer(schema) },
});

/** An API of our own in LaunchDarkly's dialect: one operation for each thing that the server checks. */
export const libraryContract: JsonObject = {
  openapi: '3.0.3',
  info: { title: 'Library', version: '1' },
  paths: {
    '/books': {
      get: { operationId: 'getBooks', ...list([limit, query('offset', { type: 'integer' })]) },
      post: {
        operationId: 'postBook',
        requestBody: body(bookReference),
        responses: {
          '201': answer(bookReference),
          '400': answer({ $ref: '#/components/schemas/ValidationFailure' }),
        },
      },
    },
    '/books/newest': { get: { operationId: 'getNewestBook', responses: { '200': answer(bookReference) } } },
    '/books/{key}': {
      parameters: [key],
      get: {
        operationId: 'getBook',
        parameters: [
          query('pages', { type: 'integer' }),
          query('signed', { type: 'boolean' }),
          query('sort', { type: 'string', enum: ['name', 'date'] }),
          query('since', { type: 'string', format: 'date-time' }),
          query('kind', { type: 'array', items: text }, { explode: true }),
          query(
            'expand',
            { type: 'array', items: { type: 'string', enum: ['author', 'shelf'] } },
            { explode: false },
          ),
        ],
        responses: { '200': answer(bookReference) },
      },
      delete: { operationId: 'deleteBook', responses: { '204': { description: 'No Content' } } },
      patch: {
        operationId: 'patchBook',
        'x-merge-patch': true,
        requestBody: body({
          type: 'object',
          required: ['patch'],
          properties: { comment: text, patch: { type: 'array', items: { type: 'object' } } },
        }),
        responses: { '200': answer(bookReference) },
      },
    },
    '/{room}/newest': {
      get: {
        operationId: 'getNewestInRoom',
        parameters: [
          { in: 'path', name: 'room', required: true, schema: { type: 'string', enum: ['hall', 'attic'] } },
        ],
        responses: { '200': answer(bookReference) },
      },
    },
    '/loans': {
      get: {
        operationId: 'getLoans',
        'x-stability': 'beta',
        ...list(
          [limit, query('before', { type: 'integer' }), query('after', { type: 'integer' })],
          listOf({ type: 'object', properties: { date: { type: 'integer' } } }),
        ),
      },
      put: { operationId: 'putLoans', responses: { '200': { description: 'OK' } } },
    },
    '/loans/overdue': {
      get: {
        operationId: 'getOverdueLoans',
        ...list([query('days', { type: 'integer' }, { required: true })]),
      },
    },
    '/readers': {
      get: {
        operationId: 'getReaders',
        ...list([limit, query('searchAfter', text), query('offset', { type: 'integer' })]),
      },
    },
    '/readers/search': {
      post: {
        operationId: 'searchReaders',
        parameters: [query('continuationToken', text), limit],
        requestBody: body({
          type: 'object',
          properties: { continuationToken: text, limit: { type: 'integer' } },
        }),
        responses: { '200': answer(listOf(bookReference, { continuationToken: text })) },
      },
    },
    '/scans': {
      post: {
        operationId: 'postScan',
        requestBody: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: {
                type: 'object',
                properties: {
                  file: { type: 'string', format: 'binary' },
                  title: text,
                  sharp: { type: 'boolean' },
                },
              },
            },
          },
        },
        responses: { '204': { description: 'No Content' } },
      },
    },
  },
  components: {
    schemas: {
      Author: {
        type: 'object',
        required: ['name'],
        properties: { name: text, born: { type: 'string', format: 'date' } },
      },
      Book: {
        type: 'object',
        required: ['key'],
        properties: {
          key: text,
          author: {
            allOf: [
              { $ref: '#/components/schemas/Author' },
              { type: 'object', properties: { awards: { type: 'array', items: text } } },
            ],
          },
          copies: { type: 'array', items: { type: 'object', properties: { shelf: text } } },
          labels: { type: 'object', additionalProperties: text },
          notes: { type: 'object' },
          sequel: bookReference,
          volumes: { type: 'integer', enum: ['2', '4'] },
          state: { nullable: true, type: 'string' },
        },
      },
      Link: { type: 'object', properties: { href: text, type: text } },
      ValidationFailure: {
        type: 'object',
        required: ['code', 'message', 'errors'],
        properties: {
          code: text,
          message: text,
          errors: { type: 'array', items: { type: 'object', properties: { attribute: text, reason: text } } },
        },
      },
    },
  },
};
