import type { ApiModel, Shape } from '../model/types.js';
import { pointerTo } from '../document/pointer.js';
import type { ValueChangeKind } from '../changes/change-catalogue.js';

/** A shape and where it stands in its document. */
export interface PlacedShape {
  readonly shape: Shape;
  readonly pointer: string;
  /** What is inside has no place of its own: the contract may hold it in `oneOf`, `anyOf` or `allOf`. */
  readonly blurred?: boolean;
}

/** Places a shape that stands inside another. */
export function placeInside(outer: PlacedShape, shape: Shape, ...steps: readonly string[]): PlacedShape {
  return { ...outer, shape, pointer: outer.blurred ? outer.pointer : pointerTo(outer.pointer, ...steps) };
}

/** The same place in two releases. */
export interface ShapePair {
  readonly before: PlacedShape;
  readonly after: PlacedShape;
  /** The way here from where the comparison began: `items[].status`. */
  readonly subject: string;
}

/** The two releases; shapes are looked up and rendered with the model that they come from. */
export interface Releases {
  readonly before: ApiModel;
  readonly after: ApiModel;
}

/** A difference between two types of data, whichever way they travel. */
export interface Difference {
  readonly found: 'difference';
  readonly kind: ValueChangeKind;
  readonly subject: string;
  readonly pointer: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The alternative of a union that came or went, if it has a name. */
  readonly alternative?: string | undefined;
}

/** Two named schemas that stand in the same place, to be compared on their own. */
export interface SchemaPair {
  readonly found: 'schemas';
  readonly subject: string;
  readonly before: string;
  readonly after: string;
}

/** What the comparison of two shapes brings to light. */
export type Finding = Difference | SchemaPair;

/** Joins two steps of a subject: `items[]` and `status` with a dot, `items` and `[]` without; `[kind]` says which of `[]`. */
export function joinSubject(base: string, step: string): string {
  if (step.startsWith('[') && step !== '[]' && base.endsWith('[]')) return base.slice(0, -2) + step;
  return base === '' || step === '' || step.startsWith('[') ? base + step : `${base}.${step}`;
}
