import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../generator/src/document/json.js';
import { checkBodyExamples, readBodyExamples } from './body-examples.js';

const operation = (operationId: string, body: Json): JsonObject => ({
  operationId,
  requestBody: { content: { 'application/json': body } },
});
const shown = (example: Json): JsonObject => ({ example });

test('A published body that fits its input is passed, one that does not is listed with the reason of the compiler.', async () => {
  const document = {
    paths: {
      '/projects': { post: operation('postProject', shown({ key: 'a', name: 'A', tags: [1] })) },
      '/tokens': {
        get: { operationId: 'getTokens' },
        post: operation('postToken', shown({ role: 'reader' })),
      },
    },
  };

  expect(await checkBodyExamples(document)).toEqual([
    {
      operationId: 'postProject',
      diagnostics: [
        {
          file: 'postProject.ts',
          line: 6,
          code: 'TS2322',
          message: "Type 'number' is not assignable to type 'string'.",
        },
      ],
    },
    { operationId: 'postToken', diagnostics: [] },
  ]);
});

test('Bodies are found in operations and in shared request bodies, and bodies without an example are left out.', () => {
  const document = {
    paths: {
      '/b': { post: { operationId: 'shared', requestBody: { $ref: '#/components/requestBodies/Thing' } } },
      '/a': { post: operation('inline', shown({ a: 1 })), put: operation('none', { schema: {} }) },
    },
    components: { requestBodies: { Thing: { content: { 'application/json': shown([2]) } } } },
  };

  expect(readBodyExamples(document)).toEqual([
    { operationId: 'inline', body: { a: 1 } },
    { operationId: 'shared', body: [2] },
  ]);
});

test('A body of an operation that no package has is an error that names it.', async () => {
  const document = { paths: { '/films': { post: operation('postFilm', shown({})) } } };

  await expect(checkBodyExamples(document)).rejects.toThrow('postFilm is in no generated package.');
});
