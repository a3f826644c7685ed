import type { Shape } from '../model/types.js';
import { compareObjects } from './compare-objects.js';
import { compareScalars, isScalar } from './compare-scalars.js';
import { compareUnions } from './compare-unions.js';
import { differenceOf } from './difference-of.js';
import type { Finding, PlacedShape, Releases, ShapePair } from './finding.js';
import { joinSubject, placeInside } from './finding.js';
import { mergeIntersection, resolveShape } from './resolve-shape.js';

/**
 * Compares two types of data. Where both name a schema, the pair is returned to be compared once for all who use it,
 * which also ends every cycle; where one does, it is looked up.
 */
export function compareShapes(pair: ShapePair, releases: Releases): readonly Finding[] {
  const { before, after, subject } = pair;
  const nullability = compareNullability(pair, releases);
  if (before.shape.kind === 'reference' && after.shape.kind === 'reference') {
    return [
      ...nullability,
      { found: 'schemas', subject, before: before.shape.schema, after: after.shape.schema },
    ];
  }
  return [...nullability, ...compareStructures(plainPair(pair, releases), releases)];
}

function plainPair({ before, after, subject }: ShapePair, releases: Releases): ShapePair {
  const plain = (placed: PlacedShape, side: keyof Releases): PlacedShape =>
    mergeIntersection(resolveShape(placed, releases[side]), releases[side]);
  return { before: plain(before, 'before'), after: plain(after, 'after'), subject };
}

function compareStructures(pair: ShapePair, releases: Releases): readonly Finding[] {
  const before = pair.before.shape;
  const after = pair.after.shape;
  if (before.kind === 'union' || after.kind === 'union') return compareUnions(pair, releases, compareShapes);
  if (before.kind === 'array' && after.kind === 'array') {
    return compareShapes(itemsPair(pair, before.items, after.items), releases);
  }
  if (before.kind === 'object' && after.kind === 'object') {
    return compareObjects({ ...pair, objects: { before, after } }, releases, compareShapes);
  }
  if (isScalar(before) && isScalar(after))
    return compareScalars({ ...pair, scalars: { before, after } }, releases);
  return compareKinds(pair, releases);
}

function itemsPair({ before, after, subject }: ShapePair, itemsBefore: Shape, itemsAfter: Shape): ShapePair {
  return {
    before: placeInside(before, itemsBefore, 'items'),
    after: placeInside(after, itemsAfter, 'items'),
    subject: joinSubject(subject, '[]'),
  };
}

function compareKinds(pair: ShapePair, releases: Releases): readonly Finding[] {
  const before = pair.before.shape;
  const after = pair.after.shape;
  if (before.kind === 'unknown' && after.kind === 'unknown') return [];
  if (after.kind === 'unknown') return [differenceOf('type-lost', pair, releases)];
  if (before.kind === 'unknown') return [differenceOf('type-stated', pair, releases)];
  return isSameIntersection(before, after) ? [] : [differenceOf('type-changed', pair, releases)];
}

/** An intersection that cannot be merged into one object is compared as a whole. */
function isSameIntersection(before: Shape, after: Shape): boolean {
  return before.kind === after.kind && JSON.stringify(before) === JSON.stringify(after);
}

function compareNullability(pair: ShapePair, releases: Releases): readonly Finding[] {
  const before = pair.before.shape.nullable === true;
  const after = pair.after.shape.nullable === true;
  if (before === after) return [];
  return [differenceOf(after ? 'null-added' : 'null-removed', pair, releases)];
}
