import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../generator/src/document/json.js';
import { normalizeContract } from '../../../generator/src/normalize/normalize-contract.js';

const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: JsonObject): JsonObject => ({ content: { 'application/json': { schema } } });
const colour = { type: 'string', enum: ['blue', 'red'] };

const contract = (operation: JsonObject, schemas: JsonObject): JsonObject => ({
  paths: { '/kites': { post: { operationId: 'postKite', ...operation } } },
  components: { schemas },
});

describe('normalizeContract', () => {
  it('opens the enums of responses, however deep, and leaves those of requests closed', () => {
    const source = contract(
      { requestBody: json(reference('Draft')), responses: { 200: json(reference('Kite')) } },
      {
        Draft: { type: 'object', properties: { colour } },
        Kite: { type: 'object', properties: { tails: { type: 'array', items: reference('Tail') } } },
        Tail: { type: 'object', properties: { colour } },
      },
    );
    expect(normalizeContract(source)['components']).toMatchObject({
      schemas: {
        Draft: { properties: { colour } },
        Tail: { properties: { colour: { type: 'string', 'x-open-enum': ['blue', 'red'] } } },
      },
    });
  });

  it('gives requests their own copy of a schema with an enum that responses share', () => {
    const source = contract(
      { requestBody: json(reference('Kite')), responses: { 200: json(reference('Kite')) } },
      {
        Kite: { type: 'object', properties: { tail: reference('Tail') } },
        Tail: { type: 'object', properties: { colour } },
      },
    );
    const normalized = normalizeContract(source);
    expect(normalized['paths']).toMatchObject({
      '/kites': {
        post: { requestBody: json(reference('KiteInput')), responses: { 200: json(reference('Kite')) } },
      },
    });
    expect(normalized['components']).toMatchObject({
      schemas: {
        Kite: { properties: { tail: reference('Tail') } },
        KiteInput: { properties: { tail: reference('TailInput') } },
        Tail: { properties: { colour: { 'x-open-enum': ['blue', 'red'] } } },
        TailInput: { properties: { colour } },
      },
    });
  });

  it('shares a schema without enums between requests and responses', () => {
    const source = contract(
      { requestBody: json(reference('Kite')), responses: { 200: json(reference('Kite')) } },
      { Kite: { type: 'object', properties: { tail: { type: 'string' } } } },
    );
    expect(normalizeContract(source)).toEqual(source);
  });

  it('names a body that is declared inline', () => {
    const body = { type: 'object', properties: { tail: { type: 'string' } } };
    const normalized = normalizeContract(contract({ requestBody: json(body), responses: {} }, {}));
    expect(normalized).toEqual(
      contract(
        { requestBody: json(reference('PostKiteBody')), responses: {} },
        { PostKiteBody: { ...body, 'x-input': true } },
      ),
    );
  });

  it('leaves a property alone that is called enum', () => {
    const properties = { enum: { type: 'array', items: { type: 'string' } }, type: { type: 'string' } };
    const source = contract(
      { responses: { 200: json(reference('Kite')) } },
      { Kite: { type: 'object', properties } },
    );
    expect(normalizeContract(source)).toEqual(source);
  });
});
