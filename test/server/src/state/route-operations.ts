import { followSchema } from '../contract/follow-schema.js';
import type { Contract } from '../contract/open-contract.js';
import type { ContractOperation } from '../contract/types.js';
import { objectOf, textOf } from '../json.js';
import { usualPath } from './place.js';
import type { Resource } from './resource.js';

/** What an operation does with the things of one kind. */
export interface RoutedOperation {
  readonly action: 'create' | 'delete' | 'list' | 'patch' | 'put' | 'read';
  readonly resource: Resource;
}

/** Tells by operationId what operations do with the things that are kept; the others are not in the map. */
export function routeOperations(
  contract: Contract,
  resources: readonly Resource[],
): ReadonlyMap<string, RoutedOperation> {
  return new Map(
    contract.operations.flatMap((operation) => {
      const routed = routeOperation(contract, operation, resources);
      return routed === undefined ? [] : [[operation.operationId, routed] as const];
    }),
  );
}

const ITEM_ACTIONS = { DELETE: 'delete', GET: 'read', PATCH: 'patch', PUT: 'put' } as const;

function routeOperation(
  contract: Contract,
  operation: ContractOperation,
  resources: readonly Resource[],
): RoutedOperation | undefined {
  const path = usualPath(operation.path);
  const itself = resources.find(({ itemPath }) => itemPath === path);
  const [, action] = Object.entries(ITEM_ACTIONS).find(([method]) => method === operation.method) ?? [];
  if (itself !== undefined && action !== undefined) return { action, resource: itself };
  const resource = resources.find(({ collectionPath }) => collectionPath === path);
  if (resource !== undefined && operation.method === 'POST') return { action: 'create', resource };
  const listed = resource ?? resources.find((candidate) => listsAbove(contract, operation, candidate));
  return listed !== undefined && operation.method === 'GET'
    ? { action: 'list', resource: listed }
    : undefined;
}

// `GET /destinations` lists what `POST /destinations/{projectKey}/{environmentKey}` creates.
function listsAbove(contract: Contract, { path, successes }: ContractOperation, resource: Resource): boolean {
  if (!resource.collectionPath.startsWith(`${usualPath(path)}/{`)) return false;
  const answer = objectOf(followSchema(contract, successes[0]?.schema ?? {})['properties']);
  const item = textOf(objectOf(objectOf(answer['items'])['items'])['$ref']);
  return item !== undefined && contract.resolve(item) === resource.schema;
}
