import { connect } from '@ld-rest/runtime';
import {
  openContract,
  sampleCall,
  startTestServer,
  TEST_TOKEN,
  type SampleOptions,
  type TestServer,
} from '@ld-rest/test-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientInput } from './client-input.js';
import { listGeneratedAreas, methodName } from './generated-areas.js';
import { openClient } from './open-client.js';
import { readContract } from './read-contract.js';

const document = await readContract();
const contract = openContract(document);
const operations = new Map(contract.operations.map((operation) => [operation.operationId, operation]));
const areas = listGeneratedAreas();

const variants: Readonly<Record<string, SampleOptions>> = {
  'everything that it takes': { variant: 'full' },
  'what it requires': { variant: 'minimal' },
  'the other alternative of each union': { variant: 'full', branch: 1 },
  'texts that need encoding': {
    variant: 'full',
    write: ({ name, serial }) => `${name}/..%2F ?#[]@!$&'()*+=:|"\\<>ü€😀${serial}`,
  },
};

test('Every operation of the contract is in exactly one package.', () => {
  const generated = areas.flatMap(({ operationIds }) => operationIds);

  expect(generated.toSorted()).toEqual([...operations.keys()].toSorted());
});

let servers: Readonly<Record<SampleOptions['variant'], TestServer>>;
beforeAll(async () => {
  const [full, minimal] = await Promise.all([
    startTestServer({ contract: document, variant: 'full' }),
    startTestServer({ contract: document, variant: 'minimal' }),
  ]);
  servers = { full, minimal };
});
afterAll(() => Promise.all([servers.full.close(), servers.minimal.close()]));

describe.each(areas)('The client of $slug', ({ slug, operationIds }) => {
  describe.each(Object.entries(variants))('with %s', (_name, options) => {
    test.each(operationIds)(
      'calls %s, is accepted and returns what the server sent.',
      async (operationId) => {
        const operation = operations.get(operationId);
        if (operation === undefined) throw new Error(`${operationId} is not in the contract.`);
        const server = servers[options.variant];
        const { path, query, body } = sampleCall(contract, operation, options);
        const client = await openClient(slug, connect({ accessToken: TEST_TOKEN, baseUrl: server.url }));

        const result = await client(methodName(operationId))(clientInput(operation, { path, query, body }));

        const request = server.requests.at(-1);
        expect(request?.accepted).toEqual({ operation, path, query, body });
        expect(result).toEqual(request?.answer.body);
      },
    );
  });
});
