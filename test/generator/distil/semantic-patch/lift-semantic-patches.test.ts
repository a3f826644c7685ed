import { describe, expect, it } from 'vitest';
import { SpecError } from '../../../../generator/src/errors.js';
import type { JsonObject } from '../../../../generator/src/document/json.js';
import { liftSemanticPatches } from '../../../../generator/src/distil/semantic-patch/lift-semantic-patches.js';
import { kindText, patchDocument, patchText } from './kite-patch.js';

const kindSchema = (kind: string): JsonObject => ({ type: 'string', enum: [kind] });
const text = { type: 'string' };
const clause = '`attribute` (string), `op` (string), and `values` (array of strings)';

const lift = (texts: Readonly<Record<string, string>>): ReturnType<typeof liftSemanticPatches> =>
  liftSemanticPatches(patchDocument(texts));

describe('liftSemanticPatches', () => {
  it('lifts bodies, environment key and instructions into one extension', () => {
    const description = [
      'Send a semantic patch or a JSON patch.',
      '* `environmentKey` (string): (Required for some instructions only) Where.',
      '### Instructions',
      'These require the `environmentKey` in the body.',
      kindText('launch', ['- `height`: Must be an integer.']),
      '<details>',
      kindText('rename', ['- `name`: The new name.']),
    ].join('\n\n');
    expect(lift({ patchKite: description }).extensions.get('patchKite')).toEqual({
      formats: ['json-patch', 'semantic-patch'],
      properties: { comment: text, environmentKey: text },
      required: ['instructions'],
      environmentKey: { neededBy: ['launch'], disputedBy: [] },
      instructions: {
        launch: {
          type: 'object',
          properties: { height: { type: 'integer' }, kind: kindSchema('launch') },
          required: ['height', 'kind'],
          additionalProperties: false,
        },
        rename: {
          type: 'object',
          properties: { kind: kindSchema('rename'), name: text },
          required: ['kind', 'name'],
          additionalProperties: false,
        },
      },
    });
  });

  it('lifts nothing from fourth-level headings elsewhere', () => {
    const { extensions, reports } = lift({
      getKites: ['Read kites, no semantic patch.', '#### name', '#### tail'].join('\n\n'),
      postKite: ['A kite.', '### Instructions', '#### launch'].join('\n\n'),
    });
    expect([...extensions]).toEqual([]);
    expect(reports).toEqual([]);
  });

  it('writes a shape once, wide enough for every instruction that uses it', () => {
    const optional = `Clause object, with \`contextKind\` (string), ${clause}. The \`contextKind\`, if not provided, is a kite.`;
    const { extensions, schemas } = lift({
      patchKite: patchText(
        kindText('addClauses', [
          `- \`clauses\`: Array of clause objects, with \`contextKind\` (string), ${clause}.`,
        ]),
      ),
      patchTail: patchText(kindText('setClause', [`- \`clause\`: ${optional}`])),
    });
    const reference = { $ref: '#/components/schemas/InstructionClause' };
    expect(extensions.get('patchKite')).toMatchObject({
      instructions: { addClauses: { properties: { clauses: { type: 'array', items: reference } } } },
    });
    expect(extensions.get('patchTail')).toMatchObject({
      instructions: { setClause: { properties: { clause: reference } } },
    });
    expect(schemas).toEqual({
      InstructionClause: {
        type: 'object',
        properties: { attribute: text, contextKind: text, op: text, values: { type: 'array', items: text } },
        required: ['attribute', 'op', 'values'],
        additionalProperties: false,
      },
    });
  });

  it('types a list of rules by the instruction that adds one, and by its own example', () => {
    const rule = { clauses: [{ attribute: 'tail', op: 'in', values: ['red'] }], note: 'mine' };
    const { extensions, schemas } = lift({
      patchKite: patchText(
        kindText('addRule', [
          `- \`clauses\`: Array of clause objects, with ${clause}.`,
          '- `beforeRuleId`: (Optional) ID of a rule.',
          '- `tailId`: ID of a tail.',
        ]),
        kindText('replaceRules', ['- `rules`: A list of rules.'], {
          kind: 'replaceRules',
          rules: [{ ...rule, tailId: 'a' }],
        }),
      ),
    });
    expect(extensions.get('patchKite')).toMatchObject({
      instructions: {
        replaceRules: {
          properties: { rules: { type: 'array', items: { $ref: '#/components/schemas/InstructionRule' } } },
        },
      },
    });
    expect(schemas['InstructionRule']).toEqual({
      type: 'object',
      properties: {
        clauses: { type: 'array', items: { $ref: '#/components/schemas/InstructionClause' } },
        note: text,
        tailId: text,
      },
      required: ['clauses', 'tailId'],
      additionalProperties: false,
    });
  });

  it('refuses a document that has a schema of the name of a shape', () => {
    const bullets = ['- `weights`: Map of tail to weight, in thousandths of a percent (0-100000).'];
    const document = patchDocument(
      { patchKite: patchText(kindText('share', bullets)) },
      { components: { schemas: { InstructionRolloutWeights: {} } } },
    );
    expect(() => liftSemanticPatches(document)).toThrow(SpecError);
    expect(() => liftSemanticPatches(document)).toThrow('#/components/schemas/InstructionRolloutWeights');
  });

  it('reads the environment key that only the declared body requires', () => {
    const document = patchDocument({ patchKite: patchText(kindText('launch', [])) });
    const body = {
      properties: { environmentKey: text, instructions: {} },
      required: ['environmentKey', 'instructions'],
    };
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/KitePatch' } } };
    const paths = {
      '/kite': {
        patch: {
          operationId: 'patchKite',
          description: patchText(kindText('launch', [])),
          requestBody: { content },
        },
      },
    };
    const { extensions } = liftSemanticPatches({
      ...document,
      paths,
      components: { schemas: { KitePatch: body } },
    });
    expect(extensions.get('patchKite')).toMatchObject({
      properties: { environmentKey: text },
      required: ['environmentKey', 'instructions'],
      environmentKey: { neededBy: ['launch'], disputedBy: [] },
    });
  });
});
