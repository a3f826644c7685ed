import type { JsonObject } from '@ld-rest/test-server';
import { librarySchemas } from './library-schemas.js';

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

const instruction = (kind: string, properties: Readonly<Record<string, JsonObject>>): JsonObject => ({
  type: 'object',
  required: ['kind', ...Object.keys(properties)],
  properties: { kind: { type: 'string', enum: [kind] }, ...properties },
});
const shelfPatch: JsonObject = {
  formats: ['json-patch', 'json-patch-with-comment', 'merge-patch', 'semantic-patch'],
  properties: { comment: text, roomKey: text, environmentKey: text },
  required: ['instructions'],
  environmentKey: { neededBy: ['addBook'], disputedBy: [] },
  instructions: { addBook: instruction('addBook', { book: text }), clear: instruction('clear', {}) },
};

/** An API of our own in LaunchDarkly's dialect: one operation for each thing that the server checks. */
export const libraryContract: JsonObject = {
  openapi: '3.0.3',
  info: { title: 'Library', version: '1' },
  paths: {
    // Templates come first, so that only the router can put them last.
    '/{room}/newest': {
      get: {
        operationId: 'getNewestInRoom',
        parameters: [
          { in: 'path', name: 'room', required: true, schema: { type: 'string', enum: ['hall', 'attic'] } },
        ],
        responses: { '200': answer(bookReference) },
      },
    },
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
    '/books/newest': { get: { operationId: 'getNewestBook', responses: { '200': answer(bookReference) } } },
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
    '/shelves/{key}': {
      parameters: [key],
      patch: {
        operationId: 'patchShelf',
        'x-merge-patch': true,
        'x-semantic-patch': shelfPatch,
        requestBody: body({
          type: 'object',
          required: ['patch'],
          properties: { patch: { type: 'array', items: { type: 'object' } } },
        }),
        responses: { '200': answer(bookReference) },
      },
    },
    '/readers/{key}': {
      parameters: [key],
      patch: {
        operationId: 'patchReader',
        'x-semantic-patch': {
          formats: ['semantic-patch'],
          properties: { comment: text },
          required: ['instructions'],
          instructions: {
            block: instruction('block', {}),
            addBook: instruction('addBook', { pages: { type: 'integer' } }),
          },
        },
        responses: { '200': answer(bookReference) },
      },
    },
    '/orders': {
      post: {
        operationId: 'postOrder',
        'x-semantic-patch': {
          embeds: [
            {
              at: '/properties/steps/items/properties/instructions',
              operations: ['patchShelf', 'patchReader'],
              kinds: ['addBook', 'block'],
            },
          ],
        },
        requestBody: body({
          type: 'object',
          properties: {
            steps: {
              type: 'array',
              items: {
                type: 'object',
                properties: { instructions: { type: 'array', items: { type: 'object' } } },
              },
            },
          },
        }),
        responses: { '201': answer(bookReference) },
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
  components: { schemas: librarySchemas },
};
