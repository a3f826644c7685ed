import { arrayOf, objectEntries, stringOf } from '../document/json.js';
import type { JsonObject } from '../document/json.js';
import type { TaggedOperation } from './adopt-areas.js';
import { methodEntries } from '../model/build-operations.js';

/** Lists the operations of a contract with no more than what places them in an area. */
export function taggedOperations(contract: JsonObject): readonly TaggedOperation[] {
  return objectEntries(contract['paths']).flatMap(([path, item]) =>
    methodEntries(item).map(([method, operation]) => ({
      method,
      path,
      operationId: stringOf(operation['operationId']) ?? '',
      tag: stringOf(arrayOf(operation['tags'])[0]) ?? '',
    })),
  );
}
