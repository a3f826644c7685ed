import { startTestServer, type Tolerance } from '@ld-rest/test-server';
import { expect, test } from 'vitest';
import { readContract } from '../contract/read-contract.js';
import { ask, type Question } from './ask.js';
import { libraryContract } from './library-contract.js';

const semantic = { 'content-type': 'application/json; domain-model=launchdarkly.semanticpatch' };
const questions: Readonly<Record<Tolerance, Question>> = {
  'missing-version': { path: '/books', headers: { 'ld-api-version': '' } },
  'undeclared-properties': { method: 'POST', path: '/books', body: { key: 'a', colour: 'red' } },
  'unknown-instructions': {
    method: 'PATCH',
    path: '/shelves/a',
    headers: semantic,
    body: { instructions: [{ kind: 'burn', slowly: true }] },
  },
};

const tolerances: readonly Tolerance[] = ['missing-version', 'undeclared-properties', 'unknown-instructions'];

test.each(tolerances)(
  '%s: refused, and accepted by a server that tolerates it and nothing else.',
  async (tolerated) => {
    const server = await startTestServer({ contract: libraryContract, tolerate: [tolerated] });

    for (const tolerance of tolerances) {
      const { status } = await ask(server.url, questions[tolerance]);
      expect({ tolerance, refused: status === 400 }).toEqual({ tolerance, refused: tolerance !== tolerated });
    }
    await server.close();
  },
);

test('A beta operation needs its version even where a missing one is tolerated.', async () => {
  const server = await startTestServer({ contract: libraryContract, tolerate: ['missing-version'] });

  expect((await ask(server.url, { path: '/loans', headers: { 'ld-api-version': '' } })).status).toBe(403);
  await server.close();
});

test('An AI Config is refused with an empty description and taken without one.', async () => {
  const server = await startTestServer({ contract: await readContract() });
  const post = (body: object): Question => ({
    method: 'POST',
    path: '/api/v2/projects/web/ai-configs',
    body,
  });
  const config = { key: 'greeter', name: 'Greeter' };

  expect(await ask(server.url, post({ ...config, description: '' }))).toMatchObject({
    status: 400,
    body: { message: '/description: must not be empty' },
  });
  expect((await ask(server.url, post(config))).status).toBe(201);
  await server.close();
});
