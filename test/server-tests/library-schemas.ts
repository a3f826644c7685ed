import type { JsonObject } from '@ld-rest/test-server';

const text = { type: 'string' } as const;
const bookReference = { $ref: '#/components/schemas/Book' } as const;

/** The named schemas of the library. */
export const librarySchemas: JsonObject = {
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
      notes: { $ref: '#/components/schemas/Notes' },
      sequel: bookReference,
      volumes: { type: 'integer', enum: ['2', '4'] },
      state: { nullable: true, type: 'string' },
    },
  },
  Notes: { type: 'object' },
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
};
