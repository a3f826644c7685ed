import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../generator/src/document/json.js';
import { nameInlineTypes } from '../../../generator/src/normalize/name-inline-types.js';

const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: JsonObject): JsonObject => ({ content: { 'application/json': { schema } } });
const kite = { type: 'object', properties: { key: { type: 'string' } } };

const contract = (operation: JsonObject, schemas: JsonObject = {}): JsonObject => ({
  paths: { '/kites': { post: { operationId: 'postKite', ...operation } } },
  components: { schemas },
});

describe('nameInlineTypes', () => {
  it('names an inline body, an inline answer and an inline parameter', () => {
    const source = contract({
      parameters: [{ name: 'filter', in: 'query', schema: kite }],
      requestBody: json(kite),
      responses: { 201: json(kite), 400: json(kite) },
    });
    expect(nameInlineTypes(source)).toEqual(
      contract(
        {
          parameters: [{ name: 'filter', in: 'query', schema: reference('PostKiteParameter') }],
          requestBody: json(reference('PostKiteBody')),
          responses: { 201: json(reference('PostKiteAnswer')), 400: json(kite) },
        },
        { PostKiteParameter: kite, PostKiteBody: kite, PostKiteAnswer: kite },
      ),
    );
  });

  it('takes a number for a name that is taken', () => {
    const { components } = nameInlineTypes(contract({ requestBody: json(kite) }, { PostKiteBody: kite }));
    expect(components).toEqual({ schemas: { PostKiteBody: kite, PostKiteBody2: kite } });
  });

  it.each<[string, JsonObject]>([
    ['a reference', reference('Kite')],
    ['a scalar', { type: 'integer' }],
    ['an enum of texts', { type: 'string', enum: ['red'] }],
    ['a list of references', { type: 'array', items: reference('Kite') }],
    ['a union of references', { anyOf: [reference('Kite'), reference('Reel')] }],
    ['an object of which nothing is known', { type: 'object' }],
    ['a map of anything', { type: 'object', additionalProperties: {} }],
  ])('leaves %s where it is', (_, schema) => {
    expect(nameInlineTypes(contract({ requestBody: json(schema) }))).toEqual(
      contract({ requestBody: json(schema) }),
    );
  });

  it.each<[string, JsonObject]>([
    ['a map', { type: 'object', additionalProperties: { type: 'string' } }],
    ['an intersection', { allOf: [reference('Kite'), reference('Reel')] }],
    ['an enum of other values', { type: 'boolean', enum: [true] }],
    ['a list of inline objects', { type: 'array', items: kite }],
    ['a union with null', { anyOf: [reference('Kite'), reference('Reel')], nullable: true }],
  ])('names %s', (_, schema) => {
    expect(nameInlineTypes(contract({ requestBody: json(schema) }))).toEqual(
      contract({ requestBody: json(reference('PostKiteBody')) }, { PostKiteBody: schema }),
    );
  });
});
