import type { ValueChangeKind } from '../changes/change-catalogue.js';
import type { ApiModel, Shape } from '../model/types.js';
import type { Releases, ShapePair } from './finding.js';
import { resolveShape } from './resolve-shape.js';

/**
 * Tells whether a type came where there was none, or went. Instructions that can be read from prose from now on are a case
 * of their own: LaunchDarkly takes what it took.
 */
export function typingChange({ before, after }: ShapePair, releases: Releases): ValueChangeKind | undefined {
  if (isUntyped(before.shape) && holdsInstructions(after.shape, releases.after)) return 'instructions-known';
  if (holdsInstructions(before.shape, releases.before) && isUntyped(after.shape)) return 'type-lost';
  if ((before.shape.kind === 'unknown') === (after.shape.kind === 'unknown')) return undefined;
  return after.shape.kind === 'unknown' ? 'type-lost' : 'type-stated';
}

function isUntyped(shape: Shape): boolean {
  if (shape.kind !== 'object') return shape.kind === 'unknown';
  const { properties, additional } = shape;
  return properties.length === 0 && additional !== false && (additional?.kind ?? 'unknown') === 'unknown';
}

function holdsInstructions(shape: Shape, model: ApiModel): boolean {
  if (shape.kind !== 'union') return false;
  const parts = shape.parts.map((part) => resolveShape({ shape: part, pointer: '' }, model).shape);
  return shape.open === true || parts.some((part) => holdsInstructions(part, model));
}
