import { byCodeUnit, objectEntries, objectOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import { schemaReach } from '../document/schema-references.js';
import { buildOperation } from './build-operation.js';
import type { HttpMethod, Operation, Shape } from './types.js';

/** Builds every operation of a contract, by path and method. */
export function buildOperations(
  contract: JsonObject,
  schemas: ReadonlyMap<string, Shape>,
): readonly Operation[] {
  const reach = schemaReach(objectOf(objectOf(contract['components'])['schemas']));
  return objectEntries(contract['paths'])
    .toSorted(([left], [right]) => byCodeUnit(left, right))
    .flatMap(([path, item]) =>
      methodEntries(item).map(([method, source]) => buildOperation({ path, method, source, schemas, reach })),
    );
}

const methods: readonly HttpMethod[] = ['delete', 'get', 'head', 'options', 'patch', 'post', 'put', 'trace'];

/** Lists the operations of a path item. */
export function methodEntries(item: Json | undefined): readonly (readonly [HttpMethod, JsonObject])[] {
  const operations = new Map(objectEntries(item));
  return methods.flatMap((method) => {
    const operation = operations.get(method);
    return operation ? [[method, operation] as const] : [];
  });
}
