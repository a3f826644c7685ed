import { followSchema } from '../contract/follow-schema.js';
import type { Contract } from '../contract/open-contract.js';
import type { ContractOperation } from '../contract/types.js';
import { objectOf, type JsonObject } from '../json.js';
import { usualPath } from './place.js';
import type { Resource } from './resource.js';

/** Finds the kinds of things of a contract: what can be created at one path and is then found at another. */
export function findResources(contract: Contract): readonly Resource[] {
  const operationsAt = (wanted: string): readonly ContractOperation[] =>
    contract.operations.filter(({ path }) => usualPath(path) === wanted);
  const paths = new Set(contract.operations.map(({ path }) => usualPath(path)));
  return [...paths].flatMap((itemPath) => {
    const [, collectionPath, parameter] = /^(.+)\/\{(\w+)\}$/.exec(itemPath) ?? [];
    if (collectionPath === undefined || parameter === undefined) return [];
    const itemOperations = operationsAt(itemPath);
    const creator = findCreator(itemOperations, operationsAt(collectionPath));
    if (creator === undefined) return [];
    const schemas = [...itemOperations, creator].flatMap(schemasOf);
    const found = findIdentity(contract, parameter, schemas);
    return found === undefined ? [] : [{ itemPath, collectionPath, parameter, ...found }];
  });
}

function schemasOf({ successes }: ContractOperation): readonly JsonObject[] {
  const schema = successes[0]?.schema;
  return schema === undefined ? [] : [schema];
}

function findCreator(
  item: readonly ContractOperation[],
  collection: readonly ContractOperation[],
): ContractOperation | undefined {
  const post = collection.find(
    ({ method, successes }) => method === 'POST' && successes[0]?.schema !== undefined,
  );
  const readable = item.some(({ method }) => method === 'GET');
  return post ?? (readable ? item.find(({ method }) => method === 'PUT') : undefined);
}

function findIdentity(
  contract: Contract,
  parameter: string,
  schemas: readonly JsonObject[],
): Pick<Resource, 'property' | 'schema'> | undefined {
  const candidates = candidatesFor(parameter);
  for (const schema of schemas) {
    const properties = objectOf(followSchema(contract, schema)['properties']);
    const property = candidates.find((name) => Object.hasOwn(properties, name));
    if (property !== undefined) return { property, schema: followSchema(contract, schema) };
  }
  return undefined;
}

function candidatesFor(parameter: string): readonly string[] {
  if (/key$/i.test(parameter)) return ['key', '_key'];
  return /id$/i.test(parameter) ? ['_id', 'id', '_clientId'] : ['name'];
}
