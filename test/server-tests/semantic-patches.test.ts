import {
  openContract,
  sampleCall,
  sampleSemanticPatch,
  startTestServer,
  type TestServer,
} from '@ld-rest/test-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Question } from './ask.js';
import { describeRefusals, refused, type RefusalGroups } from './describe-refusals.js';
import { libraryContract } from './library-contract.js';

const semantic = { 'content-type': 'application/json; domain-model=launchdarkly.semanticpatch' };
const shelf = (body: object): Question => ({ method: 'PATCH', path: '/shelves/a', body, headers: semantic });
const reader = (body: object): Question => ({ method: 'PATCH', path: '/readers/a', body, headers: semantic });
const order = (...instructions: readonly object[]): Question => ({
  method: 'POST',
  path: '/orders',
  body: { steps: [{}, { instructions }] },
});
const clear = { kind: 'clear' };
const together = /domain-model=launchdarkly.semanticpatch" in the Content-Type go together/;

const groups: RefusalGroups = {
  'the content type does not say what kind of patch it is': {
    'A semantic patch is sent as plain JSON': {
      given: { ...shelf({ instructions: [clear] }), headers: {} },
      want: refused(together),
    },
    'A semantic patch is sent as plain JSON where nothing else is taken': {
      given: { ...reader({ instructions: [{ kind: 'block' }] }), headers: {} },
      want: refused(together),
    },
    'A JSON patch is sent as a semantic patch': {
      given: shelf([{ op: 'remove', path: '/a' }]),
      want: refused(together),
    },
    'A merge patch is sent as a semantic patch': { given: shelf({ merge: {} }), want: refused(together) },
    'Embedded instructions are sent as a semantic patch': {
      given: { ...order(clear), headers: semantic },
      want: refused(/does not understand domain-model/),
    },
    'The domain model is another one': {
      given: {
        ...shelf({ instructions: [clear] }),
        headers: { 'content-type': 'application/json; domain-model=launchdarkly.jsonpatch' },
      },
      want: refused(/does not understand domain-model/),
    },
  },
  'the semantic patch is wrong': {
    'There is none': { given: { method: 'PATCH', path: '/readers/a' }, want: refused(/needs a body/) },
    'It has no instructions': {
      given: reader({ comment: 'a' }),
      want: refused(/required property 'instructions'/),
    },
    'It has an empty list of instructions': {
      given: shelf({ instructions: [] }),
      want: refused(/^\/instructions: .*fewer than 1/),
    },
    'An instruction is no object': {
      given: shelf({ instructions: ['clear'] }),
      want: refused(/^\/instructions\/0: must be object/),
    },
    'An instruction has no kind': {
      given: shelf({ instructions: [{}] }),
      want: refused(/^\/instructions\/0: .*'kind'/),
    },
    'A kind is unknown': {
      given: shelf({ instructions: [clear, { kind: 'burn' }] }),
      want: refused(/^\/instructions\/1\/kind: no instruction is called "burn"/),
    },
    'A kind is a property of every object': {
      given: shelf({ instructions: [{ kind: 'constructor' }] }),
      want: refused(/no instruction is called "constructor"/),
    },
    'A kind belongs to another operation': {
      given: shelf({ instructions: [{ kind: 'block' }] }),
      want: refused(/no instruction is called "block"/),
    },
    'An instruction lacks a parameter': {
      given: shelf({ environmentKey: 'e', instructions: [{ kind: 'addBook' }] }),
      want: refused(/^\/instructions\/0: .*'book'/),
    },
    'An instruction has an unknown parameter': {
      given: shelf({ instructions: [{ ...clear, book: 'b' }] }),
      want: refused(/^\/instructions\/0: .*: book$/),
    },
    'A parameter has the wrong type': {
      given: shelf({ environmentKey: 'e', instructions: [{ kind: 'addBook', book: 1 }] }),
      want: refused(/^\/instructions\/0\/book: must be string/),
    },
    'There is an unknown property beside the instructions': {
      given: shelf({ instructions: [clear], colour: 'red' }),
      want: refused(/^body: .*: colour$/),
    },
    'The environment is missing that an instruction needs': {
      given: shelf({ instructions: [clear, { kind: 'addBook', book: 'b' }] }),
      want: refused(/^environmentKey: addBook needs it/),
    },
  },
  'embedded instructions are wrong': {
    'A kind is none of those that are accepted there': {
      given: order({ kind: 'block' }, clear),
      want: refused(/^\/steps\/1\/instructions\/1\/kind: no instruction is called "clear"/),
    },
    'An instruction fits none of the operations that have its kind': {
      given: order({ kind: 'addBook', shelf: 's' }),
      want: refused(/^\/steps\/1\/instructions\/0: .*'book'/),
    },
  },
};

describeRefusals(groups);

describe('A semantic patch is accepted', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ contract: libraryContract });
  });
  afterAll(() => server.close());

  test.each(
    Object.entries({
      'with an instruction that needs nothing': shelf({ comment: 'c', instructions: [clear] }),
      'with the environment that its instruction needs': shelf({
        environmentKey: 'e',
        instructions: [{ kind: 'addBook', book: 'b' }, clear],
      }),
      'where nothing else is taken, although no body is declared': reader({
        instructions: [{ kind: 'block' }],
      }),
      'inside another body, by the schema of any operation that has its kind': order(
        { kind: 'addBook', book: 'b' },
        { kind: 'addBook', pages: 3 },
        { kind: 'block' },
      ),
    }),
  )('%s.', async (_name, { headers = {}, ...question }) => {
    const given = question.method === 'POST' ? question : { ...question, headers };

    expect((await ask(server.url, given)).body).toMatchObject({ key: 'key-1' });
  });

  test.each(
    Object.entries({
      'a JSON patch': [{ op: 'replace', path: '/a', value: null }],
      'a JSON patch with its wrapping': { patch: [{ op: 'test' }] },
      'a merge patch with a comment': { merge: { a: null }, comment: 'c' },
      'a bare merge patch': { name: 'A' },
    }),
  )('and so is %s, as plain JSON.', async (_name, body) => {
    expect((await ask(server.url, { method: 'PATCH', path: '/shelves/a', body })).status).toBe(200);
  });
});

test('A sample of a semantic patch has its kinds, and the environment where one is needed.', () => {
  const contract = openContract(libraryContract);
  const operation = contract.operations.find(({ operationId }) => operationId === 'patchShelf');
  if (operation === undefined) throw new Error('The library has lost an operation.');

  expect(sampleSemanticPatch(contract, operation, { variant: 'minimal', kinds: ['clear'] })).toEqual({
    instructions: [clear],
  });
  expect(sampleSemanticPatch(contract, operation, { variant: 'minimal', kinds: ['addBook'] })).toEqual({
    environmentKey: 'environmentKey-1',
    instructions: [{ kind: 'addBook', book: 'book-1' }],
  });
});

test('A sample call has semantic patches where nothing else is taken, and valid instructions inside other bodies.', () => {
  const contract = openContract(libraryContract);
  const [patchReader, postOrder] = ['patchReader', 'postOrder'].map((id) =>
    contract.operations.find(({ operationId }) => operationId === id),
  );
  if (patchReader === undefined || postOrder === undefined)
    throw new Error('The library has lost an operation.');

  expect(sampleCall(contract, patchReader, { variant: 'full' }).body).toEqual({
    comment: 'comment-1',
    instructions: [{ kind: 'block' }, { kind: 'addBook', pages: 1 }],
  });
  expect(sampleCall(contract, postOrder, { variant: 'full' }).body).toEqual({
    steps: [
      {
        instructions: [{ kind: 'addBook', book: 'book-1' }, { kind: 'addBook', pages: 1 }, { kind: 'block' }],
      },
    ],
  });
});
