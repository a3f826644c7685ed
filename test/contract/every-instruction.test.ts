import { connect } from '@ld-rest/runtime';
import {
  openContract,
  sampleCall,
  sampleSemanticPatch,
  startTestServer,
  TEST_TOKEN,
  type ContractOperation,
  type Json,
  type SampleOptions,
  type TestServer,
} from '@ld-rest/test-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listGeneratedAreas, methodName } from './generated-areas.js';
import { openClient, type AnyMethod } from './open-client.js';
import { readContract } from './read-contract.js';

const SEMANTIC_PATCH = 'application/json; domain-model=launchdarkly.semanticpatch';
const variants: readonly SampleOptions[] = [
  { variant: 'full' },
  { variant: 'minimal' },
  { variant: 'full', branch: 1 },
];

const document = await readContract();
const contract = openContract(document);
const slugs = new Map(
  listGeneratedAreas().flatMap(({ slug, operationIds }) =>
    operationIds.map((operationId) => [operationId, slug]),
  ),
);
const patches = contract.operations.flatMap((operation) =>
  operation.semanticPatch === undefined
    ? []
    : [{ operation, operationId: operation.operationId, semanticPatch: operation.semanticPatch }],
);

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ contract: document });
});
afterAll(() => server.close());

async function openMethod({ operationId }: ContractOperation): Promise<AnyMethod> {
  const connection = connect({ accessToken: TEST_TOKEN, baseUrl: server.url });
  const client = await openClient(slugs.get(operationId) ?? '', connection);
  return client(methodName(operationId));
}

async function send(operation: ContractOperation, body: Json): Promise<void> {
  const { path } = sampleCall(contract, operation, { variant: 'minimal' });
  const method = await openMethod(operation);
  await method({ ...path, body });
}

async function resendAs(contentType: string): Promise<number> {
  const { method = '', path = '', headers = {}, bytes = '' } = server.requests.at(-1) ?? {};
  const { authorization = '', 'ld-api-version': version = '' } = headers;
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: { authorization, 'ld-api-version': String(version), 'content-type': contentType },
    body: new Uint8Array(Buffer.from(bytes)),
  });
  return response.status;
}

test('The contract has semantic patches.', () => {
  expect(patches.map(({ operationId }) => operationId)).toContain('patchFeatureFlag');
  expect(
    patches.flatMap(({ semanticPatch }) => [...semanticPatch.instructions.keys()]).length,
  ).toBeGreaterThanOrEqual(160);
});

describe.each(patches)('The client of $operationId', ({ operation, semanticPatch }) => {
  test.each([...semanticPatch.instructions.keys()])(
    'sends %s as a semantic patch, and only that is accepted.',
    async (kind) => {
      for (const options of variants) {
        const body = sampleSemanticPatch(contract, operation, { ...options, kinds: [kind] });

        await send(operation, body);

        expect(server.requests.at(-1)).toMatchObject({
          accepted: { operation, body },
          headers: { 'content-type': SEMANTIC_PATCH },
        });
        expect(await resendAs('application/json')).toBe(400);
      }
    },
  );
});

const others: Readonly<Record<string, Json>> = {
  'json-patch': [{ op: 'replace', path: '/name', value: 'A' }],
  'json-patch-with-comment': { patch: [{ op: 'remove', path: '/description' }], comment: 'c' },
  'merge-patch': { merge: { name: 'A' }, comment: 'c' },
};

describe.each(patches)('The other forms of $operationId', ({ operation, semanticPatch }) => {
  const formats = semanticPatch.formats.filter((format) => format !== 'semantic-patch');

  test('are sent as plain JSON, and only that is accepted.', async () => {
    for (const format of formats) {
      const body = others[format];
      if (body === undefined) throw new Error(`Nobody knows what ${format} looks like. Add it to this test.`);

      await send(operation, body);

      expect(server.requests.at(-1)).toMatchObject({
        accepted: { operation, body },
        headers: { 'content-type': 'application/json' },
      });
      expect(await resendAs(SEMANTIC_PATCH)).toBe(400);
    }
  });
});
