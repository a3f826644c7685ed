import { connect } from '@ld-rest/runtime';
import {
  createValidators,
  openContract,
  sampleCall,
  startTestServer,
  TEST_TOKEN,
  type ContractOperation,
  type TestServer,
} from '@ld-rest/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientInput } from '../contract/client-input.js';
import { listGeneratedAreas, methodName } from '../contract/generated-areas.js';
import { openClient } from '../contract/open-client.js';
import { readContract } from '../contract/read-contract.js';
import { ask } from './ask.js';

const document = await readContract();
const contract = openContract(document);
const { response } = createValidators(contract);
const operations = new Map(contract.operations.map((operation) => [operation.operationId, operation]));

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ contract: document, stateful: true });
  for (const [path, body] of above) {
    const { status } = await ask(server.url, { method: 'POST', path: `/api/v2${path}`, body });
    if (status !== 201) throw new Error(`${path} answers ${status}.`);
  }
});
afterAll(() => server.close());

/** What sample calls are about, so that most of them find something. */
const above: readonly (readonly [path: string, body: object])[] = [
  ['/projects', { key: 'projectKey-1', name: 'P' }],
  ['/projects/projectKey-1/environments', { key: 'environmentKey-1', name: 'E', color: 'ffffff' }],
  ['/flags/projectKey-1', { key: 'featureFlagKey-1', name: 'F' }],
  ['/flags/projectKey-1', { key: 'flagKey-1', name: 'F' }],
  ['/segments/projectKey-1/environmentKey-1', { key: 'segmentKey-1', name: 'S' }],
  ['/projects/projectKey-1/ai-configs', { key: 'configKey-1', name: 'C' }],
  [
    '/projects/projectKey-1/ai-configs/configKey-1/variations',
    { key: 'variationKey-1', name: 'V', model: {} },
  ],
  ['/teams', { key: 'teamKey-1', name: 'T' }],
];

/** Calls an operation with sample data and returns the status of the answer. */
async function call(
  slug: string,
  operation: ContractOperation,
  variant: 'full' | 'minimal',
): Promise<number> {
  const client = await openClient(
    slug,
    connect({ accessToken: TEST_TOKEN, baseUrl: server.url, retry: false }),
  );
  const input = clientInput(operation, sampleCall(contract, operation, { variant }));
  const before = server.requests.length;
  // What is asked for may not exist: only the answer counts.
  await client(methodName(operation.operationId))(input).catch(() => undefined);
  const { answer, accepted } = server.requests[before] ?? {};
  const schema = accepted?.operation.successes.find(({ status }) => status === answer?.status)?.schema;
  expect(schema === undefined ? undefined : response(schema, answer?.body)).toBeUndefined();
  return answer?.status ?? 0;
}

// Deletions come last, or the rest would find nothing.
const calls = listGeneratedAreas()
  .flatMap(({ slug, operationIds }) =>
    operationIds.map((operationId) => ({ slug, operationId, method: operations.get(operationId)?.method })),
  )
  .toSorted((left, right) => Number(left.method === 'DELETE') - Number(right.method === 'DELETE'));

test.each(calls)(
  'An account answers $operationId with data, or with a refusal that says why.',
  async ({ slug, operationId }) => {
    const operation = operations.get(operationId);
    if (operation === undefined) throw new Error(`${operationId} is not in the contract.`);
    for (const variant of ['full', 'minimal'] as const) {
      const status = await call(slug, operation, variant);
      expect([operation.successes[0]?.status, 400, 404, 405, 409, 501]).toContain(status);
    }
  },
);
