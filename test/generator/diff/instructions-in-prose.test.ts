import { expect, it } from 'vitest';
import { diffModels } from '../../../generator/src/diff/diff-models.js';
import type { JsonObject } from '../../../generator/src/document/json.js';
import { balloonApi, edit, modelOf, reference } from './balloon-api.js';
import type { Edit } from './balloon-api.js';

const patch = '/paths/~1balloons~1{balloonKey}/patch';
const plans = '/components/schemas/Plan/properties';

const step = (kind: string): JsonObject => ({
  type: 'object',
  required: ['kind'],
  properties: { kind: { type: 'string', enum: [kind] } },
  additionalProperties: false,
});
const body = (schema: JsonObject): JsonObject => ({
  required: true,
  content: { 'application/json': { schema } },
});

/** A balloon is patched, and flights are planned, by lists of instructions of which the document's types say nothing. */
const untyped: JsonObject = edit(balloonApi, {
  set: {
    [patch]: {
      operationId: 'patchBalloon',
      tags: ['Balloons'],
      parameters: [{ name: 'balloonKey', in: 'path', required: true, schema: { type: 'string' } }],
      requestBody: body(reference('Maneuver')),
      responses: { 204: { description: 'No Content' } },
    },
    '/components/schemas/Maneuver': {
      type: 'object',
      required: ['instructions'],
      properties: { comment: { type: 'string' }, instructions: reference('Instructions') },
    },
    '/components/schemas/Instructions': { type: 'array', items: reference('Instruction') },
    '/components/schemas/Instruction': { type: 'object', additionalProperties: {} },
    [`${plans}/instructions`]: reference('Instructions'),
  },
  remove: ['/paths/~1flights/post/x-stability'],
});

const readable: Edit = {
  set: {
    [`${patch}/x-semantic-patch`]: {
      formats: ['semantic-patch'],
      instructions: { land: step('land'), rise: step('rise') },
      properties: { comment: { type: 'string' } },
      required: ['instructions'],
    },
  },
};

const embedded: Edit = {
  set: {
    '/paths/~1flights/post/x-semantic-patch': {
      embeds: [{ at: '/properties/instructions', operations: ['patchBalloon'] }],
    },
  },
};

const told = (before: JsonObject, after: JsonObject): readonly string[] =>
  diffModels(modelOf(before), modelOf(after)).map(
    ({ kind, bump, sentence }) => `${kind} ${bump} ${sentence}`,
  );

it('breaks nobody when instructions that were in prose only can be read, which approvals once called a major', () => {
  const before = edit(untyped, readable);
  const answered = {
    set: { '/components/schemas/Flight/properties/instructions': reference('Instructions') },
  };
  expect(told(edit(before, answered), edit(edit(before, answered), embedded))).toEqual([
    'model-added minor New type: `BalloonInstruction`.',
    "instructions-known minor `postFlight`: `body.instructions[]` in the input has types for its instructions now: `{ kind: 'land' } | { kind: 'rise' }`.",
  ]);
});

it('breaks nobody when the prose of a whole patch can be read, which scheduled changes once called a major', () => {
  const replaced = ['Instruction', 'Instructions'].map(
    (name) =>
      `model-replaced minor The type \`${name}\` gives way to types for the instructions that it held untyped.`,
  );
  const known =
    "`body.instructions[]` in the input has types for its instructions now: `{ kind: 'land' } | { kind: 'rise' }`.";
  expect(told(untyped, edit(edit(untyped, readable), embedded))).toEqual([
    ...replaced,
    'model-replaced minor The type `Maneuver` gives way to types for the instructions that it held untyped.',
    `instructions-known minor \`patchBalloon\`: ${known}`,
    'instruction-added minor `patchBalloon` takes the new instruction `land`.',
    'instruction-added minor `patchBalloon` takes the new instruction `rise`.',
    'patch-format-added minor `patchBalloon` also accepts `semantic-patch`.',
    ...replaced,
    `instructions-known minor \`postFlight\`: ${known}`,
  ]);
});

it('tells that instructions are no longer known', () => {
  const before = edit(edit(untyped, readable), embedded);
  expect(told(before, edit(untyped, readable)).filter((line) => line.startsWith('type-lost'))).toEqual([
    "type-lost minor `postFlight`: `body.instructions[]` in the input has no type any more; it was `{ kind: 'land' } | { kind: 'rise' }`.",
  ]);
});
