import type { Direction } from '../changes/change-rule.js';
import type { ApiModel, ObjectShape, Property, Shape } from '../model/types.js';

/** Leaves out of every schema of a model what does not travel that way. */
export function travellingModel(model: ApiModel, direction: Direction): ApiModel {
  const schemas = [...model.schemas].map(
    ([name, shape]) => [name, travellingShape(shape, direction)] as const,
  );
  return { ...model, schemas: new Map(schemas) };
}

/** Leaves out of a shape what does not travel that way: read-only properties are not sent, write-only ones not received. */
export function travellingShape(shape: Shape, direction: Direction): Shape {
  const inside = (part: Shape): Shape => travellingShape(part, direction);
  switch (shape.kind) {
    case 'array':
      return { ...shape, items: inside(shape.items) };
    case 'intersection':
    case 'union':
      return { ...shape, parts: shape.parts.map(inside) };
    case 'object':
      return { ...shape, ...travellingObject(shape, direction) };
    default:
      return shape;
  }
}

function travellingObject({ properties, additional }: ObjectShape, direction: Direction): ObjectShape {
  const kept = properties.filter((property) => travels(property, direction));
  // Of an object whose properties all stay behind, something is said: it holds nothing.
  const emptied = kept.length === 0 && properties.length > 0;
  return {
    kind: 'object',
    properties: kept.map((property) => ({ ...property, shape: travellingShape(property.shape, direction) })),
    additional: additional ? travellingShape(additional, direction) : emptied ? false : additional,
  };
}

function travels({ readOnly, writeOnly }: Property, direction: Direction): boolean {
  return direction === 'input' ? !readOnly : !writeOnly;
}
