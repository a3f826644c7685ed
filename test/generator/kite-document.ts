import type { JsonObject } from '../../generator/src/document/json.js';

const json = (schema: JsonObject): JsonObject => ({ 'application/json': { schema } });
const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** A small document of an invented API that has one of everything that the generator treats in a way of its own. */
export const kiteDocument = {
  openapi: '3.0.3',
  info: { title: 'Kites', description: 'All about kites.', version: '2' },
  servers: [{ url: 'https://kites.example.com', description: 'The sky' }],
  security: [{ ApiKey: ['read'] }],
  tags: [{ name: 'Kites', description: 'Kites fly.' }, { name: 'Knots (beta)' }],
  paths: {
    '/api/v2/kites': {
      get: {
        operationId: 'getKites',
        tags: ['Kites'],
        summary: 'List kites',
        description: 'Lists the kites of the account.',
        parameters: [
          { name: 'limit', in: 'query', description: 'Defaults to 20.', schema: { type: 'integer' } },
          { name: 'offset', in: 'query', schema: { type: 'integer' } },
          {
            name: 'sort',
            in: 'query',
            description: 'The order.',
            schema: { type: 'string', enum: ['name', 'age'] },
          },
        ],
        responses: {
          200: { description: 'Kites.', content: json(reference('Kites')) },
          401: { description: 'No token.', content: json(reference('Error')) },
        },
      },
      post: {
        operationId: 'postKite',
        tags: ['Kites'],
        summary: 'Create a kite',
        requestBody: { required: true, content: json(reference('KitePost')) },
        responses: { 201: { description: 'The kite.', content: json(reference('Kite')) } },
      },
    },
    '/api/v2/kites/{kiteKey}': {
      delete: {
        operationId: 'deleteKite',
        tags: ['Kites'],
        summary: 'Delete a kite',
        deprecated: true,
        parameters: [{ name: 'kiteKey', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 204: { description: 'Gone.' } },
      },
    },
    '/api/v2/knots': {
      get: {
        operationId: 'getKnots',
        tags: ['Knots (beta)'],
        summary: 'List knots',
        responses: {
          200: { description: 'Knots.', content: json({ type: 'array', items: reference('putKnot') }) },
        },
      },
    },
  },
  components: {
    securitySchemes: { ApiKey: { type: 'apiKey', in: 'header', name: 'Authorization' } },
    schemas: {
      Error: { type: 'object', properties: { code: { type: 'string' }, message: { type: 'string' } } },
      Kite: {
        type: 'object',
        description: 'A kite.',
        required: ['key', 'colour'],
        properties: {
          key: { type: 'string', description: 'Its key.', example: 'my-kite' },
          colour: { type: 'string', enum: ['red', 'blue'] },
          extra: { type: 'object' },
          tail: reference('Kite'),
        },
      },
      Kites: { type: 'object', properties: { items: { type: 'array', items: reference('Kite') } } },
      KitePost: {
        type: 'object',
        required: ['key'],
        properties: {
          key: { type: 'string' },
          colour: { type: 'string', enum: ['red', 'blue'], default: 'red' },
        },
      },
      putKnot: { type: 'object', properties: { name: { type: 'string', nullable: true } } },
    },
  },
} as const;

/** The areas of the document. */
export const kiteAreas = {
  kites: { title: 'Kites', tags: ['Kites'] },
  knots: { title: 'Knots', tags: ['Knots (beta)'] },
} as const;
