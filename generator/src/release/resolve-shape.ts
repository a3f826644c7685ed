import type { ApiModel, Property, Shape } from '../model/types.js';
import type { PlacedShape } from './finding.js';
import { pointerTo } from './json-pointer.js';

/** Looks up a reference, and what it refers to in turn; any other shape is returned as it is. */
export function resolveShape(placed: PlacedShape, model: ApiModel): PlacedShape {
  if (placed.shape.kind !== 'reference') return placed;
  const { schema } = placed.shape;
  const target: Shape = model.schemas.get(schema) ?? { kind: 'unknown' };
  return resolveShape({ shape: target, pointer: pointerTo('/components/schemas', schema) }, model);
}

/** Merges an intersection of objects into the one object that it means; anything else stays as it is. */
export function mergeIntersection(placed: PlacedShape, model: ApiModel): PlacedShape {
  if (placed.shape.kind !== 'intersection') return placed;
  const parts = placed.shape.parts.map(
    (part) => mergeIntersection(resolveShape({ shape: part, pointer: placed.pointer }, model), model).shape,
  );
  const objects = parts.flatMap((part) => (part.kind === 'object' ? [part] : []));
  if (objects.length < parts.length) return placed;
  const additional = objects.find((part) => part.additional !== undefined)?.additional;
  const properties = mergeProperties(objects.flatMap((part) => part.properties));
  return { shape: { kind: 'object', properties, additional }, pointer: placed.pointer };
}

/** A property that several parts declare is required when one of them requires it. */
function mergeProperties(properties: readonly Property[]): readonly Property[] {
  const merged = new Map<string, Property>();
  for (const property of properties) {
    const known = merged.get(property.name);
    merged.set(
      property.name,
      known ? { ...property, required: known.required || property.required } : property,
    );
  }
  return [...merged.values()];
}
