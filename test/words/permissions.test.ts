import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { objectOf, stringOf } from '../../generator/src/document/json.js';
import { readWords } from '../../generator/src/words/read-words.js';
import { listOperations } from '../../generator/src/document/list-operations.js';
import { readContract } from '../contract/read-contract.js';
import { listInputs, listOperationIds } from './list-inputs.js';
import { readPermissions, textsOf, type Permission } from './read-permissions.js';

/** Kinds of resources as policies nest them. */
const KINDS = new Set([
  'acct',
  'application',
  'code-reference-repository',
  'integration',
  'ip-allowlist',
  'member',
  'member:token',
  'proj',
  'proj:agent-graph',
  'proj:agent-optimization',
  'proj:ai-model-config',
  'proj:ai-tool',
  'proj:aiconfig',
  'proj:context-kind',
  'proj:env',
  'proj:env:aiconfig',
  'proj:env:destination',
  'proj:env:experiment',
  'proj:env:flag',
  'proj:env:holdout',
  'proj:env:sdk-key',
  'proj:env:segment',
  'proj:env:user',
  'proj:layer',
  'proj:metric',
  'proj:metric-group',
  'proj:prompt-snippet',
  'proj:release-pipeline',
  'proj:release-policy',
  'proj:view',
  'relay-proxy-config',
  'role',
  'service-token',
  'team',
  'template',
  'webhook',
]);
/** The resource of an approval request is text of its body. */
const WHOLE_RESOURCE = '{body.resourceId}';
/** A key in a resource: every one, a parameter, or a field of the body. */
const KEY = /^(?:\*|\{[A-Za-z]+\}|\{body(?:\.[A-Za-z]+)+\})$/;

const permissions = await readPermissions();
const contract = await readContract();
const words = await readWords(fileURLToPath(new URL('../../spec/words.yaml', import.meta.url)));
const operationIds = listOperationIds(contract);
const inputs = listInputs(contract);
const resources = permissions.operations.flatMap(({ operationId, needs }) =>
  needs.flatMap((need) => need.resources.map((resource) => ({ operationId, resource }))),
);
const patches = listOperations(contract).flatMap(({ operation }) => {
  const kinds = Object.keys(objectOf(objectOf(operation['x-semantic-patch'])['instructions']));
  return kinds.length === 0 ? [] : [{ operationId: stringOf(operation['operationId']) ?? '', kinds }];
});

const rowOf = (operationId: string): Permission | undefined =>
  permissions.operations.find((permission) => permission.operationId === operationId);
const isWellFormed = (resource: string): boolean => {
  const parts = resource.split(':').map((part) => part.split('/'));
  const kinds = parts.map(([kind]) => kind).join(':');
  const alone = resource === 'acct' || resource === 'ip-allowlist';
  return (
    KINDS.has(kinds) && (alone || parts.every(([, key, more]) => more === undefined && KEY.test(key ?? '')))
  );
};

describe('the permissions', () => {
  it('place every operation of the contract, each once', () => {
    const named = permissions.operations.map(({ operationId }) => operationId);
    const placed = [...named, ...permissions.withoutAction, ...permissions.unknown.operations];
    expect(placed.length).toBeGreaterThan(350);
    expect(placed.filter((operationId, index) => placed.indexOf(operationId) !== index)).toEqual([]);
    expect(operationIds.filter((operationId) => !placed.includes(operationId))).toEqual([]);
    // The words know the operations of every document, also of the next one.
    expect(placed.filter((operationId) => words.operations[operationId] === undefined)).toEqual([]);
  });

  it('name an action for every instruction of a semantic patch, or say that it is unknown', () => {
    expect(patches.length).toBeGreaterThan(15);
    const missing = patches.flatMap(({ operationId, kinds }) => {
      const unknown = textsOf(permissions.unknown.instructions[operationId]);
      const known = rowOf(operationId)?.instructions ?? {};
      return kinds
        .filter((kind) => known[kind] === undefined && !unknown.includes(kind))
        .map((kind) => `${operationId} ${kind}`);
    });
    expect(missing).toEqual([]);
  });

  it('list the action of an instruction among those of its operation', () => {
    const stray = permissions.operations.flatMap(({ operationId, needs: [first], instructions }) =>
      Object.values(instructions).flatMap((action) =>
        first.actions.includes(stringOf(action) ?? '') ? [] : [{ operationId, action }],
      ),
    );
    expect(stray).toEqual([]);
  });

  it('ask only to view for what a GET reads', () => {
    const gets = listOperations(contract).filter(({ method }) => method === 'get');
    const writing = gets.flatMap(({ operation }) => {
      const row = rowOf(stringOf(operation['operationId']) ?? '');
      return (row?.needs ?? []).flatMap(({ actions }) =>
        actions.filter((action) => !/^view[A-Z]/.test(action)),
      );
    });
    expect(gets.length).toBeGreaterThan(150);
    expect(writing).toEqual([]);
  });
});

describe('a row of the permissions', () => {
  it('is made of actions, resources, a tier and a source that is explained', () => {
    const odd = permissions.operations.filter(
      ({ needs, row }) =>
        needs.some(({ actions, resources: needed }) => actions.length === 0 || needed.length === 0) ||
        needs.some(({ actions }) =>
          actions.some((action) => !/^[a-z]+(?:[A-Z][A-Za-z0-9]*)+$/.test(action)),
        ) ||
        !['published', 'inferred'].includes(stringOf(row['tier']) ?? '') ||
        permissions.sources[stringOf(row['source']) ?? ''] === undefined,
    );
    expect(odd.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('offers a choice exactly where it has several actions', () => {
    const choices = permissions.operations.filter(
      ({ needs: [first], row }) =>
        (row['choice'] === undefined) !== (first.actions.length === 1) ||
        !['body', 'path', undefined].includes(stringOf(row['choice'])),
    );
    expect(choices.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('names a base role and a kind of event that exist, where it names them', () => {
    const odd = permissions.operations.filter(
      ({ row }) =>
        !['reader', 'writer', 'admin', undefined].includes(stringOf(row['role'])) ||
        !['environment', 'flag', 'member', 'project', 'segment', undefined].includes(stringOf(row['event'])),
    );
    expect(odd.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('is about a resource as policies write it', () => {
    const malformed = resources.filter(
      ({ resource }) => resource !== WHOLE_RESOURCE && !isWellFormed(resource),
    );
    expect(resources.length).toBeGreaterThan(300);
    expect(malformed).toEqual([]);
  });

  it('takes keys from parameters that the operation has', () => {
    const names = (operationId: string): readonly string[] =>
      inputs.filter((input) => input.operationId === operationId).map(({ name }) => name);
    const current = resources.filter(({ operationId }) => operationIds.includes(operationId));
    const lost = current.flatMap(({ operationId, resource }) =>
      [...resource.matchAll(/\{([A-Za-z]+)\}/g)]
        .filter(([, name]) => !names(operationId).includes(name ?? ''))
        .map(([placeholder]) => `${operationId} ${placeholder}`),
    );
    expect(lost).toEqual([]);
  });

  it('depends only on parameters that the operation has', () => {
    const conditions = permissions.operations.flatMap(({ operationId, needs }) =>
      needs.flatMap(({ when }) => (when === undefined ? [] : [`${operationId} ${when}`])),
    );
    const known = new Set(inputs.map(({ operationId, name }) => `${operationId} ${name}`));
    expect(conditions).not.toEqual([]);
    expect(conditions.filter((condition) => !known.has(condition))).toEqual([]);
  });
});
