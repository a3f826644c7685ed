import type { Contract } from '../contract/open-contract.js';
import type { ContractOperation } from '../contract/types.js';
import { isObject, objectOf, textOf, type JsonObject } from '../json.js';

/** What a paging operation answers with, as far as pages are concerned. */
export interface CollectionSchema {
  readonly item: JsonObject;
  /** Tells whether a property of the collection is declared. */
  readonly declares: (name: string) => boolean;
}

/** Reads the collection that an operation answers with. */
export function readCollectionSchema(contract: Contract, operation: ContractOperation): CollectionSchema {
  const schema = follow(contract, operation.successes[0]?.schema ?? {});
  const properties = objectOf(schema['properties']);
  const items = follow(contract, objectOf(properties['items']));
  const item = items['items'];
  if (items['type'] === 'array' && isObject(item))
    return { item, declares: (name) => Object.hasOwn(properties, name) };
  throw new Error(
    `${operation.operationId} cannot be seeded: its answer has no "items" array. Seed another operation.`,
  );
}

function follow(contract: Contract, schema: JsonObject): JsonObject {
  const reference = textOf(schema['$ref']);
  return reference === undefined ? schema : follow(contract, contract.resolve(reference));
}
