import type { ApiModel, Property, Shape } from '../model/types.js';
import type { PlacedShape } from './finding.js';
import { pointerTo } from '../document/pointer.js';

/** Looks up a reference, and what it refers to in turn; any other shape is returned as it is. */
export function resolveShape(placed: PlacedShape, model: ApiModel): PlacedShape {
  if (placed.shape.kind !== 'reference') return placed;
  const { schema } = placed.shape;
  const target: Shape = model.schemas.get(schema) ?? { kind: 'unknown' };
  return resolveShape({ shape: target, pointer: pointerTo('/components/schemas', schema) }, model);
}

/**
 * Merges an intersection of objects into the one object that it means; of an intersection with alternatives, each
 * alternative with all the rest. Anything else stays as it is.
 */
export function mergeIntersection(placed: PlacedShape, model: ApiModel): PlacedShape {
  if (placed.shape.kind !== 'intersection') return placed;
  const parts = placed.shape.parts.map((part) => resolvePart(part, model));
  const choice = parts.find((part) => part.kind === 'union');
  const shape = choice?.kind === 'union' ? distribute(choice, parts, model) : mergeObjects(parts);
  return { shape: shape ?? placed.shape, pointer: placed.pointer, blurred: true };
}

function resolvePart(part: Shape, model: ApiModel): Shape {
  return mergeIntersection(resolveShape({ shape: part, pointer: '' }, model), model).shape;
}

function distribute(
  choice: Extract<Shape, { readonly parts: readonly Shape[] }>,
  parts: readonly Shape[],
  model: ApiModel,
): Shape {
  const rest = parts.filter((part) => part !== choice);
  return {
    kind: 'union',
    parts: choice.parts.map((part) => resolvePart({ kind: 'intersection', parts: [part, ...rest] }, model)),
  };
}

function mergeObjects(parts: readonly Shape[]): Shape | undefined {
  const objects = parts.flatMap((part) => (part.kind === 'object' ? [part] : []));
  if (objects.length < parts.length) return undefined;
  const additional = objects.find((part) => part.additional !== undefined)?.additional;
  return {
    kind: 'object',
    properties: mergeProperties(objects.flatMap((part) => part.properties)),
    additional,
  };
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
