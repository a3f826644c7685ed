import type { ApiModel, ObjectShape, Property, Shape } from '../model/types.js';
import type { PlacedShape } from './finding.js';
import { resolveShape } from './resolve-shape.js';

/**
 * Merges an intersection into what it means: its objects into one; of an intersection with alternatives, each alternative
 * with all the rest. What cannot be merged remains an intersection, of parts that are none and that name no schema.
 */
export function mergeIntersection(placed: PlacedShape, model: ApiModel): PlacedShape {
  if (placed.shape.kind !== 'intersection') return placed;
  const parts = placed.shape.parts.map((part) => resolvePart(part, model)).flatMap(partsOf);
  const choice = parts.find((part) => part.kind === 'union');
  const shape = choice?.kind === 'union' ? distribute(choice, parts, model) : mergeParts(parts);
  return { shape, pointer: placed.pointer, blurred: true };
}

/** Lists the parts of an intersection; what is none is its own only part. */
export function partsOf(shape: Shape): readonly Shape[] {
  return shape.kind === 'intersection' ? shape.parts : [shape];
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
    ...choice,
    kind: 'union',
    parts: choice.parts.map((part) => resolvePart({ kind: 'intersection', parts: [part, ...rest] }, model)),
  };
}

function mergeParts(parts: readonly Shape[]): Shape {
  const objects = parts.flatMap((part) => (part.kind === 'object' ? [part] : []));
  const others = parts.filter((part) => part.kind !== 'object' && part.kind !== 'unknown');
  const object = mergeObjects(objects);
  const merged = saysNothing(object) ? others : [...others, object];
  const [only = object] = merged;
  return merged.length > 1 ? { kind: 'intersection', parts: merged } : only;
}

function saysNothing({ properties, additional }: ObjectShape): boolean {
  return properties.length === 0 && additional === undefined;
}

function mergeObjects(objects: readonly ObjectShape[]): ObjectShape {
  return {
    kind: 'object',
    properties: mergeProperties(objects.flatMap(({ properties }) => properties)),
    additional: objects.find(({ additional }) => additional !== undefined)?.additional,
  };
}

/** A property that several parts declare is required when one of them requires it. */
function mergeProperties(properties: readonly Property[]): readonly Property[] {
  const merged = new Map<string, Property>();
  for (const property of properties) {
    const required = property.required || merged.get(property.name)?.required === true;
    merged.set(property.name, { ...property, required });
  }
  return [...merged.values()];
}
