import type { Contract } from '../contract/open-contract.js';
import type { ContractOperation } from '../contract/types.js';
import { followSchema } from '../contract/follow-schema.js';
import { isObject, objectOf, type JsonObject } from '../json.js';

/** What a paging operation answers with, as far as pages are concerned. */
export interface CollectionSchema {
  readonly item: JsonObject;
  /** Tells whether a property of the collection is declared. */
  readonly declares: (name: string) => boolean;
}

/** Reads the collection that an operation answers with. */
export function readCollectionSchema(contract: Contract, operation: ContractOperation): CollectionSchema {
  const schema = followSchema(contract, operation.successes[0]?.schema ?? {});
  const properties = objectOf(schema['properties']);
  const items = followSchema(contract, objectOf(properties['items']));
  const item = items['items'];
  if (items['type'] === 'array' && isObject(item))
    return { item, declares: (name) => Object.hasOwn(properties, name) };
  throw new Error(
    `${operation.operationId} cannot be seeded: its answer has no "items" array. Seed another operation.`,
  );
}
