import { byCodeUnit } from '../document/json.js';
import { shapeReferences } from '../model/shape-references.js';
import type { Operation } from '../model/types.js';

/** Lists the exported names of the schemas that the signatures of operations mention. */
export function referencedNames(
  operations: readonly Operation[],
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const schemas = operations.flatMap(({ pathParameters, queryParameters, body, successes, paging }) => [
    ...[...pathParameters, ...queryParameters].flatMap(({ shape }) => shapeReferences(shape)),
    ...(body ? shapeReferences(body.shape) : []),
    ...successes.flatMap(({ shape }) => (shape ? shapeReferences(shape) : [])),
    ...(paging ? shapeReferences(paging.item) : []),
  ]);
  return [...new Set(schemas)].map((schema) => names.get(schema) ?? schema).toSorted(byCodeUnit);
}
