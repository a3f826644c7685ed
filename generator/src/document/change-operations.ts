import { compact, isObject, objectEntries, objectOf } from './json.js';
import type { JsonObject } from './json.js';

/** Copies a contract with every operation changed by a function. */
export function changeOperations(
  contract: JsonObject,
  change: (operation: JsonObject) => JsonObject,
): JsonObject {
  const paths = objectEntries(contract['paths']).map(
    ([path, item]) =>
      [
        path,
        compact(
          Object.entries(objectOf(item)).map(([method, operation]) => [
            method,
            isObject(operation) ? change(operation) : operation,
          ]),
        ),
      ] as const,
  );
  return { ...contract, paths: compact(paths) };
}

/** Lists the operations of a contract. */
export function operationsOf(contract: JsonObject): readonly JsonObject[] {
  return objectEntries(contract['paths']).flatMap(([, item]) =>
    objectEntries(item).map(([, entry]) => entry),
  );
}
