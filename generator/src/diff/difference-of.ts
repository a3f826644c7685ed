import type { Difference, Releases, ShapePair } from './finding.js';
import { renderShape } from './render-shape.js';
import type { ValueChangeKind } from '../changes/change-catalogue.js';

/** Makes the difference between two shapes that stand in the same place. */
export function differenceOf(
  kind: ValueChangeKind,
  { before, after, subject }: ShapePair,
  releases: Releases,
): Difference {
  return {
    found: 'difference',
    kind,
    subject,
    pointer: after.pointer,
    before: renderShape(before.shape, releases.before),
    after: renderShape(after.shape, releases.after),
  };
}
