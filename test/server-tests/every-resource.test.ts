import {
  API_VERSION,
  createValidators,
  openContract,
  sampleCall,
  startTestServer,
  type ContractOperation,
  type Json,
  type TestServer,
} from '@ld-rest/test-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../contract/read-contract.js';
import { findResources } from '../server/src/state/find-resources.js';
import { fillPath, parametersOf, placeOf, usualPath } from '../server/src/state/place.js';
import type { Resource } from '../server/src/state/resource.js';
import { ask, type Reply } from './ask.js';

const document = await readContract();
const contract = openContract(document);
const { response } = createValidators(contract);
// What others are below comes first.
const resources = findResources(contract)
  .filter(({ itemPath }) => itemPath !== '/api/v2/auditlog/{id}')
  .toSorted((left, right) => parametersOf(left.itemPath).length - parametersOf(right.itemPath).length);

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ contract: document, stateful: true });
});
afterAll(() => server.close());

const find = (method: string, path: string): ContractOperation | undefined =>
  contract.operations.find((operation) => operation.method === method && usualPath(operation.path) === path);

/** Sends a call and proves that its answer is valid. */
async function send(operation: ContractOperation, path: string, body?: Json): Promise<Reply> {
  const reply = await ask(server.url, {
    method: operation.method,
    path,
    headers: { 'ld-api-version': operation.beta ? 'beta' : API_VERSION },
    ...(body === undefined ? {} : { body: Object(body) }),
  });
  const declared = operation.successes.find(({ status }) => status === reply.status);
  const problem = declared?.schema === undefined ? undefined : response(declared.schema, reply.body);
  expect({ operation: operation.operationId, problem }).toEqual({
    operation: operation.operationId,
    problem: undefined,
  });
  return reply;
}

function rename(body: Json | undefined, names: readonly string[], value: string): Json | undefined {
  const name = names.find((candidate) => Object.hasOwn(Object(body), candidate));
  return name === undefined || Array.isArray(body) ? body : { ...Object(body), [name]: value };
}

/** Creates a thing under the name that sample calls give it, or takes the name that it gets. */
async function create({ collectionPath, itemPath, parameter, property }: Resource): Promise<string> {
  const creator = find('POST', collectionPath) ?? find('PUT', itemPath);
  if (creator === undefined) throw new Error(`Nothing creates ${itemPath}.`);
  const { path, body } = sampleCall(contract, creator, { variant: 'minimal', leastItems: 1 });
  const place = placeOf(path);
  const named = rename(body, [property, 'key'], `${parameter}-1`);
  const reply = await send(creator, fillPath(usualPath(creator.path), place), named);
  expect({ operation: creator.operationId, status: reply.status, body: reply.body }).toMatchObject({
    status: creator.successes[0]?.status,
  });
  const created = Array.isArray(body) ? Object(reply.body).items[0] : Object(reply.body);
  return fillPath(itemPath, { ...place, [parameter]: String(created[property] ?? place[parameter]) });
}

test('The contract has things to keep.', () => {
  expect(resources.length).toBeGreaterThan(35);
});

describe.each(resources)('$itemPath', (resource) => {
  const { itemPath, collectionPath, property } = resource;
  const [getter, lister, remover] = [
    find('GET', itemPath),
    find('GET', collectionPath),
    find('DELETE', itemPath),
  ];
  let address: string;

  test('is created, and then it is there.', async () => {
    address = await create(resource);
    if (getter !== undefined) expect((await send(getter, address)).status).toBe(200);
    if (lister === undefined) return;
    const { body } = await send(lister, address.replace(/\/[^/]+$/, ''));
    const items: readonly Json[] =
      [body, Object(body).items, ...Object.values(Object(body))].find(Array.isArray) ?? [];
    expect(items.map((item) => encodeURIComponent(Object(item)[property]))).toContain(
      address.split('/').at(-1),
    );
  });

  test('is gone when it is deleted, and can be created again.', async () => {
    if (remover === undefined || getter === undefined) return;
    expect((await send(remover, address)).status).toBe(204);
    expect((await send(getter, address)).status).toBe(404);
    await create(resource);
  });
});
