import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../../generator/src/document/json.js';
import { typeAnsweredInstructions } from '../../../../generator/src/normalize/patches/type-answered-instructions.js';
import { instruction, reference } from './patch-contract.js';

const launch = instruction('launch', 'from');
const land = instruction('land');
const paint = instruction('paint', 'colour');
const escape = { type: 'object', 'x-unknown-instruction': true };

const patch = (operationId: string, instructions: JsonObject): JsonObject => ({
  patch: { operationId, 'x-semantic-patch': { instructions } },
});
const paths = {
  '/kites': patch('patchKite', { launch, land }),
  '/tails': patch('patchTail', { paint }),
  '/reels': { get: { operationId: 'getReel' } },
};

/** What an answered list of instructions becomes. */
const typed = (source: JsonObject): Json | undefined => {
  const open = { type: 'object', properties: { kind: { type: 'string' } }, required: ['kind'] };
  const items = { ...open, 'x-instructions-of': source };
  const schemas = { Plan: { type: 'object', properties: { instructions: { type: 'array', items } } } };
  const { components } = typeAnsweredInstructions({ paths, components: { schemas } });
  return components;
};
const planOf = (items: Json): Json => ({
  schemas: { Plan: { type: 'object', properties: { instructions: { type: 'array', items } } } },
});

describe('typeAnsweredInstructions', () => {
  it('answers the instructions of an operation by the name that requests take them under', () => {
    expect(typed({ operations: ['patchKite'] })).toEqual(planOf(reference('KiteInstruction')));
  });

  it('answers the instructions of several operations as one of their names', () => {
    expect(typed({ operations: ['patchKite', 'patchTail'] })).toEqual(
      planOf({ anyOf: [reference('KiteInstruction'), reference('TailInstruction')] }),
    );
  });

  it('answers some of the kinds of an operation, and those that nobody knows', () => {
    expect(typed({ operations: ['patchKite'], kinds: ['land'] })).toEqual(planOf({ anyOf: [land, escape] }));
  });

  it('leaves out operations about whose instructions nothing is known', () => {
    expect(typed({ operations: ['patchTail', 'getReel', 'patchNothing'] })).toEqual(
      planOf(reference('TailInstruction')),
    );
  });

  it('leaves the open object, without the mark, where nothing is known of any', () => {
    expect(typed({ operations: ['getReel'] })).toEqual(
      planOf({ type: 'object', properties: { kind: { type: 'string' } }, required: ['kind'] }),
    );
  });
});
