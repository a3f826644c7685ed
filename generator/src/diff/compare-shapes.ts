import type { Shape } from '../model/types.js';
import { compareIntersections } from './compare-intersections.js';
import { compareObjects } from './compare-objects.js';
import { compareScalars, isScalar } from './compare-scalars.js';
import { compareUnions } from './compare-unions.js';
import { differenceOf } from './difference-of.js';
import type { Finding, PlacedShape, Releases, ShapePair } from './finding.js';
import { joinSubject, placeInside } from './finding.js';
import { mergeIntersection } from './merge-intersection.js';
import { resolveShape } from './resolve-shape.js';
import { typingChange } from './typing-change.js';

/**
 * Compares two types of data. Where both name a schema, the pair is returned to be compared once for all who use it,
 * which also ends every cycle; where one does, it is looked up.
 */
export function compareShapes(pair: ShapePair, releases: Releases): readonly Finding[] {
  const { before, after, subject } = pair;
  if (before.shape.kind === 'reference' && after.shape.kind === 'reference') {
    return [
      ...compareNullability(pair, releases),
      { found: 'schemas', subject, before: before.shape.schema, after: after.shape.schema },
    ];
  }
  const resolved = changeSides(pair, (placed, side) => resolveShape(placed, releases[side]));
  const plain = changeSides(resolved, (placed, side) => mergeIntersection(placed, releases[side]));
  return [...compareNullability(resolved, releases), ...compareStructures(plain, releases)];
}

function changeSides(
  { before, after, subject }: ShapePair,
  change: (placed: PlacedShape, side: keyof Releases) => PlacedShape,
): ShapePair {
  return { before: change(before, 'before'), after: change(after, 'after'), subject };
}

function compareStructures(pair: ShapePair, releases: Releases): readonly Finding[] {
  const before = pair.before.shape;
  const after = pair.after.shape;
  const typing = typingChange(pair, releases);
  if (typing) return [differenceOf(typing, pair, releases)];
  const kinds = new Set([before.kind, after.kind]);
  if (kinds.has('union')) return compareUnions(pair, releases, compareShapes);
  if (kinds.has('intersection')) return compareIntersections(pair, releases, compareShapes);
  if (before.kind === 'array' && after.kind === 'array') {
    return compareShapes(itemsPair(pair, before.items, after.items), releases);
  }
  if (before.kind === 'object' && after.kind === 'object') {
    return compareObjects({ ...pair, objects: { before, after } }, releases, compareShapes);
  }
  if (isScalar(before) && isScalar(after))
    return compareScalars({ ...pair, scalars: { before, after } }, releases);
  return before.kind === after.kind ? [] : [differenceOf('type-changed', pair, releases)];
}

function itemsPair({ before, after, subject }: ShapePair, itemsBefore: Shape, itemsAfter: Shape): ShapePair {
  return {
    before: placeInside(before, itemsBefore, 'items'),
    after: placeInside(after, itemsAfter, 'items'),
    subject: joinSubject(subject, '[]'),
  };
}

function compareNullability(pair: ShapePair, releases: Releases): readonly Finding[] {
  const before = pair.before.shape.nullable === true;
  const after = pair.after.shape.nullable === true;
  if (before === after) return [];
  return [differenceOf(after ? 'null-added' : 'null-removed', pair, releases)];
}
