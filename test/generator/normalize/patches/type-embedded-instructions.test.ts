import { describe, expect, it } from 'vitest';
import { objectOf, type JsonObject } from '../../../../generator/src/document/json.js';
import { typePatchBodies } from '../../../../generator/src/normalize/patches/type-patch-bodies.js';
import { bodyOf, json, patchContract, reference, schemaNamed } from './patch-contract.js';
import { lifted, rename } from './typed-patch.js';

const escape = { type: 'object', 'x-unknown-instruction': true };

describe('instructions of another operation', () => {
  it('are those that were lifted about it', () => {
    const postPlan = {
      requestBody: json(reference('Plan')),
      'x-semantic-patch': {
        embeds: [{ at: '/properties/instructions', operations: ['patchKite'], kinds: ['rename'] }],
      },
    };
    const contract = typePatchBodies(
      patchContract(
        { patchKite: { 'x-semantic-patch': lifted() }, postPlan },
        { Plan: { type: 'object', properties: { instructions: {} } } },
      ),
    );

    expect(objectOf(schemaNamed(contract, 'Plan')['properties'])['instructions']).toEqual({
      type: 'array',
      items: { anyOf: [rename, escape] },
    });
    expect(bodyOf(contract, 'postPlan')).toEqual(reference('Plan'));
  });

  it('find their places when two operations share the schema of the body', () => {
    const embedding = (name: string): JsonObject => ({
      requestBody: json(reference('Plan')),
      'x-semantic-patch': { embeds: [{ at: `/properties/${name}`, operations: ['patchKite'] }] },
    });
    const contract = typePatchBodies(
      patchContract(
        { patchKite: { 'x-semantic-patch': lifted() }, postDo: embedding('do'), postUndo: embedding('undo') },
        { Plan: { type: 'object', properties: { do: {}, undo: {} } } },
      ),
    );
    const instructions = { type: 'array', items: reference('KiteInstruction') };

    expect(schemaNamed(contract, 'Plan')['properties']).toEqual({ do: instructions, undo: instructions });
  });
});
