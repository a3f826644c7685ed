import { describe, expect, it } from 'vitest';
import { distilDocument, isContract } from '../../../generator/src/distil/distil-document.js';
import type { JsonObject } from '../../../generator/src/document/json.js';

const distil = (document: JsonObject, keepProse = false): JsonObject =>
  distilDocument(document, { keepProse, semanticPatch: () => undefined, liftedSchemas: {} });

const operation = (changes: JsonObject): JsonObject => ({
  openapi: '3.0.3',
  info: { title: 'Kites', description: 'All about kites.', version: '2' },
  tags: [{ name: 'Kites', description: 'A kite flies.' }],
  paths: {
    '/kites/{kiteKey}': {
      get: { operationId: 'getKite', tags: ['Kites'], summary: 'Get a kite', responses: {}, ...changes },
    },
  },
});

const distilled = (changes: JsonObject): unknown =>
  JSON.parse(JSON.stringify(distil(operation(changes)))).paths['/kites/{kiteKey}'].get;

describe('distilDocument', () => {
  it('drops titles, texts and examples and keeps the types', () => {
    const schema = {
      title: 'Kite',
      description: 'It flies.',
      type: 'object',
      example: { tail: 3 },
      properties: { tail: { type: 'integer', format: 'int64', description: 'Its length.', example: 3 } },
      required: ['tail'],
      'x-go-type': 'Kite',
    };
    expect(distil({ openapi: '3.0.3', components: { schemas: { Kite: schema } } })).toMatchObject({
      components: {
        schemas: {
          Kite: {
            type: 'object',
            properties: { tail: { type: 'integer', format: 'int64' } },
            required: ['tail'],
          },
        },
      },
    });
  });

  it('keeps properties that are named like the fields that it drops', () => {
    const properties = {
      description: { type: 'string' },
      example: { type: 'string' },
      default: { type: 'string' },
    };
    const contract = distil({
      openapi: '3.0.3',
      components: { schemas: { Kite: { type: 'object', properties } } },
    });
    expect(contract['components']).toEqual({ schemas: { Kite: { type: 'object', properties } } });
  });

  it('replaces a reference by the enum beside it, which narrows the type', () => {
    const schemas = {
      Colour: { type: 'string' },
      Kite: {
        type: 'object',
        properties: { colour: { $ref: '#/components/schemas/Colour', enum: ['red', 'blue'] } },
      },
    };
    expect(distil({ openapi: '3.0.3', components: { schemas } })).toMatchObject({
      components: {
        schemas: { Kite: { properties: { colour: { type: 'string', enum: ['blue', 'red'] } } } },
      },
    });
  });

  it('keeps a reference and says when the property is deprecated', () => {
    const tail = { $ref: '#/components/schemas/Tail', deprecated: true, description: 'Old.' };
    const schemas = { Tail: { type: 'string' }, Kite: { type: 'object', properties: { tail } } };
    expect(distil({ openapi: '3.0.3', components: { schemas } })).toMatchObject({
      components: {
        schemas: {
          Kite: {
            properties: { tail: { allOf: [{ $ref: '#/components/schemas/Tail' }], deprecated: true } },
          },
        },
      },
    });
  });

  it('writes a shared request body where it is used', () => {
    const body = { content: { 'application/json': { schema: { type: 'string' } } }, required: true };
    const document = {
      ...operation({ requestBody: { $ref: '#/components/requestBodies/Kite' } }),
      components: { requestBodies: { Kite: body } },
    };
    expect(distil(document)).toMatchObject({ paths: { '/kites/{kiteKey}': { get: { requestBody: body } } } });
  });

  it('gives responses the standard phrase of their status', () => {
    const responses = { 404: { description: 'No such kite.' } };
    expect(distilled({ responses })).toMatchObject({ responses: { 404: { description: 'Not Found' } } });
  });

  it('orders path parameters as in the path and the others by name', () => {
    const parameters = [
      { name: 'zoom', in: 'query', schema: { type: 'string' } },
      { name: 'alto', in: 'query', schema: { type: 'string' } },
      { name: 'kiteKey', in: 'path', required: true, schema: { type: 'string' } },
    ];
    expect(distilled({ parameters })).toMatchObject({
      parameters: [{ name: 'kiteKey' }, { name: 'alto' }, { name: 'zoom' }],
    });
  });

  it('gives an operation the parameters of its path', () => {
    const document = operation({});
    const item = {
      parameters: [{ name: 'kiteKey', in: 'path', required: true, schema: { type: 'string' } }],
    };
    const paths = {
      '/kites/{kiteKey}': { ...item, get: { operationId: 'getKite', tags: ['Kites'], responses: {} } },
    };
    expect(distil({ ...document, paths })).toMatchObject({
      paths: { '/kites/{kiteKey}': { get: { parameters: [{ name: 'kiteKey', in: 'path' }] } } },
    });
  });

  it('marks what it made as a contract', () => {
    expect(isContract(operation({}))).toBe(false);
    expect(isContract(distil(operation({})))).toBe(true);
  });

  it('makes the same contract of the same document with its keys in another order', () => {
    const document = operation({ deprecated: true });
    const reversed = Object.fromEntries(Object.entries(document).toReversed());
    expect(JSON.stringify(distil(reversed))).toBe(JSON.stringify(distil(document)));
  });

  it('keeps summaries and descriptions only when asked', () => {
    expect(JSON.stringify(distil(operation({ description: 'A text.' })))).not.toContain('A text.');
    expect(JSON.stringify(distil(operation({ description: 'A text.' }), true))).toContain('A text.');
  });

  it.each([
    ['its tag is called beta', { name: 'Kites (beta)' }, {}, 'beta'],
    [
      'its tag opens with the callout',
      { name: 'Kites', description: '> ### This feature is in beta\n>\n> So be it.' },
      {},
      'beta',
    ],
    [
      'its tag only mentions the words',
      { name: 'Kites', description: 'Not every feature is in beta.' },
      {},
      undefined,
    ],
    [
      'it declares the header',
      { name: 'Kites' },
      { parameters: [{ name: 'LD-API-Version', in: 'header', required: true, schema: { enum: ['beta'] } }] },
      'beta',
    ],
    ['nothing says so', { name: 'Kites' }, {}, undefined],
  ])('tells whether an operation is beta: %s', (_title, tag, changes, want) => {
    const document = { ...operation({ tags: [tag.name], ...changes }), tags: [tag] };
    const paths = JSON.parse(JSON.stringify(distil(document)))['paths'];
    expect(paths['/kites/{kiteKey}'].get['x-stability']).toBe(want);
    expect(paths['/kites/{kiteKey}'].get.parameters).toBeUndefined();
  });

  it('finds the version header behind a reference', () => {
    const header = { name: 'LD-API-Version', in: 'header', required: true, schema: { enum: ['beta'] } };
    const document = {
      ...operation({ parameters: [{ $ref: '#/components/parameters/Version' }] }),
      components: { parameters: { Version: header } },
    };
    expect(distil(document)).toMatchObject({
      paths: { '/kites/{kiteKey}': { get: { 'x-stability': 'beta' } } },
    });
  });

  it('lifts merge-patch support out of the text', () => {
    expect(distilled({ description: 'Takes a [JSON merge patch](https://example.com).' })).toMatchObject({
      'x-merge-patch': true,
    });
  });
});
