import type { ApiModel, Operation, Shape } from '../model/types.js';

/** Lists the schemas that operations reach, and so the types that their package exports. */
export function exportedSchemas(operations: readonly Operation[], model: ApiModel): ReadonlySet<string> {
  return reachedSchemas(operations.flatMap(shapesOf), model);
}

/** Lists the schemas that shapes reach. */
export function reachedSchemas(shapes: readonly Shape[], model: ApiModel): ReadonlySet<string> {
  const reached = new Set(shapes.flatMap(referencesOf));
  // A set visits what is added while it is walked.
  for (const schema of reached) {
    const shape = model.schemas.get(schema);
    for (const next of shape ? referencesOf(shape) : []) reached.add(next);
  }
  return reached;
}

function shapesOf(operation: Operation): readonly Shape[] {
  const { pathParameters, queryParameters, body, successes, failures } = operation;
  const parameters = [...pathParameters, ...queryParameters].map(({ shape }) => shape);
  const answers = [...successes, ...failures].flatMap(({ shape }) => (shape ? [shape] : []));
  return [...parameters, ...(body ? [body.shape] : []), ...answers];
}

function referencesOf(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'reference':
      return [shape.schema];
    case 'array':
      return referencesOf(shape.items);
    case 'intersection':
    case 'union':
      return shape.parts.flatMap(referencesOf);
    case 'object':
      return [
        ...shape.properties.map((property) => property.shape),
        ...(shape.additional ? [shape.additional] : []),
      ].flatMap(referencesOf);
    default:
      return [];
  }
}
