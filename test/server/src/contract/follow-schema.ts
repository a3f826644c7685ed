import { textOf, type JsonObject } from '../json.js';
import type { Contract } from './open-contract.js';

/** Follows the references of a schema to the one that is meant. */
export function followSchema(contract: Contract, schema: JsonObject): JsonObject {
  const reference = textOf(schema['$ref']);
  return reference === undefined ? schema : followSchema(contract, contract.resolve(reference));
}
