import { describe, expect, it } from 'vitest';
import { objectOf } from '../../../../generator/src/document/json.js';
import type { JsonObject } from '../../../../generator/src/document/json.js';
import { liftSemanticPatches } from '../../../../generator/src/distil/semantic-patch/lift-semantic-patches.js';
import { kindText, patchDocument, patchText } from './kite-patch.js';

const texts = {
  patchPaperKite: patchText(kindText('launch', []), kindText('land', [])),
  patchTail: patchText(kindText('cut', [])),
};

const untyped = { type: 'array', items: { type: 'object', additionalProperties: {} } };

/** Lifts a document in which `postFlight` has this description and body. */
const embedded = (
  description: string,
  schema: JsonObject,
  schemas: JsonObject = {},
): JsonObject | undefined => {
  const document = patchDocument(texts, { components: { schemas } });
  const post = {
    operationId: 'postFlight',
    description,
    requestBody: { content: { 'application/json': { schema } } },
  };
  const paths = { ...objectOf(document['paths']), '/flights': { post } };
  return liftSemanticPatches({ ...document, paths }).extensions.get('postFlight');
};

const body = (description = ''): JsonObject => ({
  properties: { instructions: { ...untyped, description } },
});

describe('findEmbedded', () => {
  const at = '/properties/instructions';

  it('finds whose instructions they are by a link', () => {
    const text =
      'See [kites](https://kites.example/kites/patch-paper-kite) and [tails](https://kites.example/patch-tail#cut).';
    expect(embedded(text, body())).toEqual({ embeds: [{ at, operations: ['patchPaperKite', 'patchTail'] }] });
    expect(embedded('See [kites](https://kites.example/patch-tail-list).', body())).toBeUndefined();
  });

  it('finds whose instructions they are by what they update', () => {
    const want = { embeds: [{ at, operations: ['patchPaperKite'] }] };
    expect(embedded('As for updating paper kites.', body())).toEqual(want);
    expect(embedded('', body('What is allowed when updating a paper kite.'))).toEqual(want);
  });

  it('finds whose instructions they are by the kinds that are supported, and keeps to those', () => {
    expect(embedded('', body('What to do. Supported kite actions are <code>land</code>.'))).toEqual({
      embeds: [{ at, operations: ['patchPaperKite'], kinds: ['land'] }],
    });
  });

  it('does not take kinds of which an operation documents only some for its own', () => {
    expect(embedded('', body('Supported kite actions are `land` and `cut`.'))).toBeUndefined();
  });

  it('looks into referenced schemas, properties and items', () => {
    const schemas = {
      Flight: {
        properties: { 'legs/turns': { type: 'array', items: { $ref: '#/components/schemas/Leg' } } },
      },
      Leg: {
        properties: {
          instructions: { $ref: '#/components/schemas/Anything', description: 'For updating tails.' },
        },
      },
      Anything: untyped,
    };
    expect(embedded('', { $ref: '#/components/schemas/Flight' }, schemas)).toEqual({
      embeds: [{ at: '/properties/legs~1turns/items/properties/instructions', operations: ['patchTail'] }],
    });
  });

  it('leaves prompts, typed instructions and instructions of nobody alone', () => {
    const about = 'For updating tails.';
    expect(embedded(about, { properties: { instructions: { type: 'string' } } })).toBeUndefined();
    const typed = { type: 'array', items: { properties: { kind: { type: 'string' } } } };
    expect(embedded(about, { properties: { instructions: typed } })).toBeUndefined();
    expect(embedded('For flying.', body())).toBeUndefined();
  });

  it('comes to an end in a body that contains itself', () => {
    const Flight = { properties: { next: { $ref: '#/components/schemas/Flight' }, instructions: untyped } };
    expect(embedded('For updating tails.', { $ref: '#/components/schemas/Flight' }, { Flight })).toEqual({
      embeds: [{ at, operations: ['patchTail'] }],
    });
  });
});
