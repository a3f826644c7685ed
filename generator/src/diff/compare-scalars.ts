import type { Shape } from '../model/types.js';
import { differenceOf } from './difference-of.js';
import type { Difference, Releases, ShapePair } from './finding.js';
import { renderValues } from './render-shape.js';
import type { ValueChangeKind } from '../changes/change-catalogue.js';

/** A text, a number or a boolean. */
export type Scalar =
  | Extract<Shape, { readonly kind: 'integer' | 'number' | 'string' }>
  | (Shape & { readonly kind: 'boolean' });

/** Two scalars in the same place. */
export interface ScalarPair extends ShapePair {
  readonly scalars: { readonly before: Scalar; readonly after: Scalar };
}

/** Tells whether a shape is a text, a number or a boolean. */
export function isScalar(shape: Shape): shape is Scalar {
  return (
    shape.kind === 'boolean' || shape.kind === 'integer' || shape.kind === 'number' || shape.kind === 'string'
  );
}

/** Compares two scalars: their type, their format, and the values that they may have. */
export function compareScalars(pair: ScalarPair, releases: Releases): readonly Difference[] {
  const { before, after } = pair.scalars;
  if (typeName(before) !== typeName(after)) return [differenceOf('type-changed', pair, releases)];
  return [
    ...compareFormats(pair, releases),
    ...compareUnits(pair, releases),
    ...compareEnums(pair, releases),
  ];
}

/** The TypeScript type: integers are numbers there, and only binary text is not a string. */
function typeName(shape: Scalar): string {
  if (shape.kind === 'boolean') return 'boolean';
  if (shape.kind === 'string') return shape.format === 'binary' ? 'Blob' : 'string';
  return 'number';
}

/** Here the type is named as the contract does: TypeScript knows no formats. */
function compareFormats(pair: ScalarPair, releases: Releases): readonly Difference[] {
  const before = formatOf(pair.scalars.before);
  const after = formatOf(pair.scalars.after);
  return before === after ? [] : [{ ...differenceOf('format-changed', pair, releases), before, after }];
}

function compareUnits(pair: ScalarPair, releases: Releases): readonly Difference[] {
  const before = unitOf(pair.scalars.before);
  const after = unitOf(pair.scalars.after);
  return before === after ? [] : [{ ...differenceOf('unit-changed', pair, releases), before, after }];
}

function unitOf(shape: Scalar): string {
  return (shape.kind === 'integer' || shape.kind === 'number' ? shape.unit : undefined) ?? 'no known unit';
}

function formatOf(shape: Scalar): string {
  const format = shape.kind === 'boolean' ? undefined : shape.format;
  return format === undefined ? shape.kind : `${shape.kind} (${format})`;
}

function compareEnums(pair: ScalarPair, releases: Releases): readonly Difference[] {
  const before = valuesOf(pair.scalars.before);
  const after = valuesOf(pair.scalars.after);
  if (!before && !after) return [];
  if (!before) return [differenceOf('enum-set', pair, releases)];
  const open = pair.scalars.after.kind === 'string';
  if (!after) return [differenceOf(open ? 'enum-lifted' : 'closed-value-added', pair, releases)];
  const added = after.filter((value) => !before.includes(value));
  const removed = before.filter((value) => !after.includes(value));
  return [
    ...valuesDifference(pair, open ? 'value-added' : 'closed-value-added', added),
    ...valuesDifference(pair, 'value-removed', removed),
  ];
}

function valuesOf(shape: Scalar): readonly (number | string)[] | undefined {
  return shape.kind === 'boolean' ? undefined : shape.values;
}

function valuesDifference(
  { before, after, subject }: ScalarPair,
  kind: ValueChangeKind,
  values: readonly (number | string)[],
): readonly Difference[] {
  if (values.length === 0) return [];
  const gone = kind === 'value-removed';
  const text = renderValues(values);
  const sides = gone ? { before: text, after: undefined } : { before: undefined, after: text };
  return [{ found: 'difference', kind, subject, pointer: gone ? before.pointer : after.pointer, ...sides }];
}
