import { byCodeUnit } from '../document/json.js';
import { differenceOf } from './difference-of.js';
import type { Finding, PlacedShape, Releases, ShapePair } from './finding.js';
import { partsOf } from './merge-intersection.js';
import type { Shape } from '../model/types.js';

type Compare = (pair: ShapePair, releases: Releases) => readonly Finding[];

/** Compares two types of which at least one is an intersection that cannot be merged: part by part, if both have the same sorts of them. */
export function compareIntersections(
  pair: ShapePair,
  releases: Releases,
  compare: Compare,
): readonly Finding[] {
  const before = sortedParts(pair.before.shape);
  const after = sortedParts(pair.after.shape);
  const sorts = (parts: readonly Shape[]): string => parts.map(({ kind }) => kind).join(' ');
  if (sorts(before) !== sorts(after)) return [differenceOf('type-changed', pair, releases)];
  const place = (outer: PlacedShape, shape: Shape): PlacedShape => ({ ...outer, shape, blurred: true });
  return before.flatMap((part, index) =>
    compare(
      {
        before: place(pair.before, part),
        after: place(pair.after, after[index] ?? part),
        subject: pair.subject,
      },
      releases,
    ),
  );
}

/** Parts of one sort keep their order. */
function sortedParts(shape: Shape): readonly Shape[] {
  return partsOf(shape).toSorted((left, right) => byCodeUnit(left.kind, right.kind));
}
