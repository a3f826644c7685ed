import { openContract, sampleCall, sampleSemanticPatch } from '@ld-rest/test-server';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCatalog } from '../../packages/mcp/src/catalog/read-catalog.js';
import { describeOperation } from '../../packages/mcp/src/describe/describe-operation.js';
import { isSensitive } from '../../packages/mcp/src/policy/sensitive.js';
import { needsOf } from '../../packages/mcp/src/policy/needs-of.js';
import { printResource } from '../../packages/mcp/src/policy/resource.js';
import { readContract } from '../contract/read-contract.js';
import { openTools, type OpenTools } from './open-tools.js';

const contract = openContract(await readContract());
const api = readCatalog();
const samples = contract.operations.map((operation) => {
  const { operationId, semanticPatch } = operation;
  const { path, query, body } = sampleCall(contract, operation, { variant: 'minimal' });
  const [kind = ''] = [...(semanticPatch?.instructions.keys() ?? [])];
  const sent =
    operationId.startsWith('patch') && kind !== ''
      ? sampleSemanticPatch(contract, operation, { variant: 'minimal', kinds: [kind] })
      : body;
  // The contract knows this only as text.
  const named =
    operationId === 'postApprovalRequest'
      ? { ...Object(sent), resourceId: 'proj/web:env/production:flag/checkout' }
      : sent;
  return { operation, args: { ...path, ...query, ...(named === undefined ? {} : { body: named }) } };
});

it('knows every operation of the contract', () => {
  expect([...api.operationsById.keys()].toSorted()).toEqual(
    contract.operations.map(({ operationId }) => operationId).toSorted(),
  );
});

it('describes each operation in at most 350 tokens', () => {
  const sizes = api.operations.map((operation) => ({
    id: operation.id,
    tokens: encode(describeOperation(operation, api)).length,
  }));
  expect(sizes.filter(({ tokens }) => tokens > 350)).toEqual([]);
});

describe('the tools', () => {
  let tools: OpenTools;
  beforeAll(async () => {
    const statements = samples.flatMap(({ operation, args }): readonly object[] => {
      const known = api.operationsById.get(operation.operationId);
      const needs = (known && needsOf({ operation: known, args }, api.operationsById)) ?? [];
      if (needs.length === 0) return [{ effect: 'allow', operations: [operation.operationId] }];
      return needs.map(({ action, resource }) => ({
        effect: 'allow',
        actions: [action],
        resources: [printResource(resource)],
      }));
    });
    tools = await openTools({ server: { stateful: false }, policy: { reads: true, statements } });
  });
  afterAll(() => tools.close());

  it.each(samples.map((sample) => [sample.operation.operationId, sample] as const))(
    'call %s as the contract wants it',
    async (id, { operation, args }) => {
      const before = tools.server.requests.length;
      const answer = await (api.operationsById.get(id)?.access === 'read'
        ? tools.read(id, args)
        : tools.write(id, args));
      expect({ outcome: answer.outcome, why: answer.why }).toEqual({ outcome: 'done', why: [] });
      const request = tools.server.requests[before];
      expect(request?.accepted?.operation.operationId).toBe(operation.operationId);
      expect(tools.server.requests.length).toBe(before + 1);
    },
  );
});

it('counts far-reaching permissions among those of the API', () => {
  const needs = samples.flatMap(({ operation, args }) => {
    const known = api.operationsById.get(operation.operationId);
    return (known && needsOf({ operation: known, args }, api.operationsById)) ?? [];
  });
  const sensitive = new Set(needs.filter(isSensitive).map(({ action }) => action));
  expect([...sensitive]).toEqual(
    expect.arrayContaining([
      'createAccessToken',
      'createMember',
      'createRole',
      'createWebhook',
      'createDestination',
      'createIntegration',
      'updateApiKey',
    ]),
  );
  expect(sensitive).not.toContain('updateRules');
});
