import type { Shape } from './types.js';

/** Lists the named schemas that a shape mentions, however often. */
export function shapeReferences(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'reference':
      return [shape.schema];
    case 'array':
      return shapeReferences(shape.items);
    case 'union':
    case 'intersection':
      return shape.parts.flatMap(shapeReferences);
    case 'object':
      return [
        ...shape.properties.map((property) => property.shape),
        ...(shape.additional ? [shape.additional] : []),
      ].flatMap(shapeReferences);
    default:
      return [];
  }
}
