import { arrayOf, objectOf } from '../document/json.js';
import type { JsonObject } from '../document/json.js';
import { changeOperations } from '../document/change-operations.js';

/**
 * Drops header parameters: the runtime sends the headers that every call needs, and a caller gives others with the options
 * of a call. A header that a call cannot do without has been refused before.
 */
export function dropHeaders(contract: JsonObject): JsonObject {
  return changeOperations(contract, (operation) => {
    const parameters = arrayOf(operation['parameters']);
    const kept = parameters.filter((parameter) => objectOf(parameter)['in'] !== 'header');
    return kept.length === parameters.length ? operation : { ...operation, parameters: kept };
  });
}
