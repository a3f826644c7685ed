import { describe, expect, it } from 'vitest';
import { SpecError } from '../../../../generator/src/errors.js';
import { arrayOf, objectOf, type JsonObject } from '../../../../generator/src/document/json.js';
import { typePatchBodies } from '../../../../generator/src/normalize/patches/type-patch-bodies.js';
import {
  bodyOf,
  instruction,
  json,
  operationOf,
  patchContract,
  reference,
  schemaNamed,
} from './patch-contract.js';
import { accepts, launch, lifted, rename, typed } from './typed-patch.js';

const absent = { 'x-never': true };
const escape = { type: 'object', 'x-unknown-instruction': true };

describe('a semantic patch', () => {
  it('is one form where no kind needs an environment', () => {
    const contract = typed({});

    expect(bodyOf(contract, 'patchKite')).toEqual(reference('KiteSemanticPatch'));
    expect(schemaNamed(contract, 'KiteSemanticPatch')).toEqual({
      type: 'object',
      properties: {
        comment: { type: 'string' },
        environmentKey: { type: 'string' },
        instructions: { type: 'array', items: reference('KiteInstruction') },
        merge: absent,
        patch: absent,
      },
      required: ['instructions'],
      additionalProperties: false,
    });
    expect(schemaNamed(contract, 'KiteInstruction')).toEqual({ anyOf: [launch, rename, escape] });
  });

  it('is two forms where some kinds need an environment: with it everything goes, without it the others', () => {
    const contract = typed({ environmentKey: { neededBy: ['launch'] } });

    expect(bodyOf(contract, 'patchKite')).toEqual({
      anyOf: [reference('KiteSemanticPatch'), reference('KiteWideSemanticPatch')],
    });
    expect(schemaNamed(contract, 'KiteSemanticPatch')['required']).toEqual([
      'instructions',
      'environmentKey',
    ]);
    expect(objectOf(schemaNamed(contract, 'KiteWideSemanticPatch')['properties'])).toMatchObject({
      environmentKey: absent,
      instructions: { items: reference('KiteWideInstruction') },
    });
    expect(schemaNamed(contract, 'KiteInstruction')).toEqual({
      anyOf: [reference('KiteWideInstruction'), launch, escape],
    });
    expect(schemaNamed(contract, 'KiteWideInstruction')).toEqual({ anyOf: [rename, escape] });
  });

  it.each([
    [
      'the whole body needs it',
      { required: ['instructions', 'environmentKey'], environmentKey: { neededBy: ['launch'] } },
    ],
    ['every kind needs it', { environmentKey: { neededBy: ['launch', 'rename'] } }],
  ])('is one form with an environment where %s', (_why, facts) => {
    const contract = typed(facts);

    expect(bodyOf(contract, 'patchKite')).toEqual(reference('KiteSemanticPatch'));
    expect(schemaNamed(contract, 'KiteSemanticPatch')['required']).toEqual([
      'instructions',
      'environmentKey',
    ]);
  });

  it('does not demand an environment that the documentation disputes', () => {
    expect(bodyOf(typed({ environmentKey: { disputedBy: ['launch'] } }), 'patchKite')).toEqual(
      reference('KiteSemanticPatch'),
    );
  });

  it('has the alternatives of a kind beside each other, each without the parameters of the others', () => {
    const fly = { anyOf: [instruction('fly', 'to'), instruction('fly', 'speed', 'height')] };
    const [alternative, other] = arrayOf(
      schemaNamed(typed({ instructions: { fly } }), 'KiteInstruction')['anyOf'],
    ).map(objectOf);

    expect(alternative?.['properties']).toEqual({
      kind: { type: 'string', enum: ['fly'] },
      to: { type: 'string' },
      speed: absent,
      height: absent,
    });
    expect(objectOf(other?.['properties'])['to']).toEqual(absent);
  });
});

describe('the other forms', () => {
  const withComment = {
    type: 'object',
    properties: { comment: { type: 'string' }, patch: reference('JSONPatch') },
    required: ['patch'],
  };
  const schemas = { JSONPatch: { type: 'array', items: { type: 'object' } }, PatchWithComment: withComment };
  const formats = ['json-patch', 'json-patch-with-comment', 'merge-patch', 'semantic-patch'];

  it('stand beside a semantic patch where the operation takes them', () => {
    const contract = typed({ formats }, { requestBody: json(reference('PatchWithComment')) }, schemas);

    expect(bodyOf(contract, 'patchKite')).toEqual({
      anyOf: ['KiteSemanticPatch', 'KiteJSONPatch', 'PatchWithComment', 'MergePatchWithComment'].map(
        reference,
      ),
    });
    expect(operationOf(contract, 'patchKite')['requestBody']).toMatchObject({ required: true });
  });

  it.each([
    ['instructions', {}],
    ['environmentKey', { environmentKey: { neededBy: ['launch'] } }],
  ])('lack %s in an array, by which the compiler tells the semantic patches', (name, facts) => {
    const contract = typed(
      { formats, ...facts },
      { requestBody: json(reference('PatchWithComment')) },
      schemas,
    );

    expect(schemaNamed(contract, 'KiteJSONPatch')).toEqual({
      allOf: [
        reference('JSONPatch'),
        { type: 'object', properties: { [name]: absent, merge: absent, patch: absent } },
      ],
    });
  });

  it('cannot be mixed', () => {
    const accept = accepts(typed({ formats }, { requestBody: json(reference('PatchWithComment')) }, schemas));
    const [instructions, patch, merge] = [[{ kind: 'rename', value: 'a' }], [{}], {}];

    expect([{ instructions }, { patch }, { merge }, { merge, comment: 'c' }].map(accept)).toEqual(
      Array(4).fill(true),
    );
    expect(
      [{}, { comment: 'c' }, { instructions, patch }, { instructions, merge }, { patch, merge }].map(accept),
    ).toEqual(Array(5).fill(false));
    expect(accept({ merge, colour: 'red' })).toBe(false);
  });

  it('are the bare ones where the document declares a bare JSON Patch', () => {
    const contract = typePatchBodies(
      patchContract(
        { patchKite: { 'x-merge-patch': true, requestBody: json(reference('JSONPatch')) } },
        schemas,
      ),
    );

    expect(bodyOf(contract, 'patchKite')).toEqual({ anyOf: ['JSONPatch', 'MergePatch'].map(reference) });
    expect(schemaNamed(contract, 'MergePatch')).toEqual({ type: 'object', additionalProperties: {} });
  });

  it('leave an operation that takes one form as it was', () => {
    const contract = patchContract(
      {
        patchKite: { requestBody: json(reference('JSONPatch')) },
        patchTail: { requestBody: json(reference('PatchWithComment')), summary: 'x' },
      },
      schemas,
    );

    expect(typePatchBodies(contract)).toEqual(contract);
  });
});

describe('the formats of an operation', () => {
  it('are noted beside its body, in the order of the forms', () => {
    const withJson = typed(
      { formats: ['json-patch', 'semantic-patch'] },
      { requestBody: json(reference('PatchWithComment')) },
      { PatchWithComment: { type: 'object', properties: { patch: { type: 'array', items: {} } } } },
    );
    const formatsOf = (contract: JsonObject): unknown =>
      operationOf(contract, 'patchKite')['x-patch-formats'];

    expect(formatsOf(typed({}))).toEqual(['semantic-patch']);
    expect(formatsOf(withJson)).toEqual([
      'json-patch',
      'json-patch-with-comment',
      'merge-patch',
      'semantic-patch',
    ]);
    const bare = { 'x-merge-patch': true, requestBody: json({ type: 'array', items: {} }) };
    expect(formatsOf(typePatchBodies(patchContract({ patchKite: bare })))).toEqual([
      'json-patch',
      'merge-patch',
    ]);
  });
});

describe('names', () => {
  it.each([
    ['KiteInstruction', { type: 'string' }],
    ['KiteSemanticPatch', { type: 'object', properties: { comment: {}, colour: {} } }],
  ])('of the document are not taken: %s', (name, schema) => {
    expect(() => typed({}, {}, { [name]: schema })).toThrow(
      new SpecError(
        `#/components/schemas/${name} is a schema of the document and the name of a patch that was lifted out of it. ` +
          'Rename what generator/src/normalize/patches/patch-names.ts makes.',
      ),
    );
  });

  it('are of one patch only', () => {
    const operations = {
      patchKite: { 'x-semantic-patch': lifted() },
      updateKite: { 'x-semantic-patch': lifted({ instructions: { launch } }) },
    };

    expect(() => typePatchBodies(patchContract(operations))).toThrow(
      new SpecError(
        '#/components/schemas/KiteInstruction is the name of two different patches. ' +
          'Rename what generator/src/normalize/patches/patch-names.ts makes.',
      ),
    );
  });
});
