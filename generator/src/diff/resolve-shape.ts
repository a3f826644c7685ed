import { pointerTo } from '../document/pointer.js';
import type { ApiModel, Shape } from '../model/types.js';
import type { PlacedShape } from './finding.js';

/** Looks up a reference, and what it refers to in turn; any other shape is returned as it is. */
export function resolveShape(placed: PlacedShape, model: ApiModel): PlacedShape {
  if (placed.shape.kind !== 'reference') return placed;
  const { schema, nullable } = placed.shape;
  const target: Shape = model.schemas.get(schema) ?? { kind: 'unknown' };
  return resolveShape(
    { shape: nullable ? { ...target, nullable } : target, pointer: pointerTo('/components/schemas', schema) },
    model,
  );
}
