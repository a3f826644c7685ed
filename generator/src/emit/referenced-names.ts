import { byCodeUnit } from '../document/json.js';
import type { Operation, Shape } from '../model/types.js';

/** Lists the exported names of the schemas that the signatures of operations mention. */
export function referencedNames(
  operations: readonly Operation[],
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const schemas = operations.flatMap(({ pathParameters, queryParameters, body, successes, paging }) => [
    ...[...pathParameters, ...queryParameters].flatMap(({ shape }) => referencesOf(shape)),
    ...(body ? referencesOf(body.shape) : []),
    ...successes.flatMap(({ shape }) => (shape ? referencesOf(shape) : [])),
    ...(paging ? referencesOf(paging.item) : []),
  ]);
  return [...new Set(schemas)].map((schema) => names.get(schema) ?? schema).toSorted(byCodeUnit);
}

function referencesOf(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'reference':
      return [shape.schema];
    case 'array':
      return referencesOf(shape.items);
    case 'union':
    case 'intersection':
      return shape.parts.flatMap(referencesOf);
    case 'object':
      return [
        ...shape.properties.flatMap((property) => referencesOf(property.shape)),
        ...(shape.additional ? referencesOf(shape.additional) : []),
      ];
    default:
      return [];
  }
}
