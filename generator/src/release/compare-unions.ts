import type { Shape } from '../model/types.js';
import type { Difference, Finding, PlacedShape, Releases, ShapePair } from './finding.js';
import { renderShape } from './render-shape.js';
import { resolveShape } from './resolve-shape.js';

type Compare = (pair: ShapePair, releases: Releases) => readonly Finding[];

/** Compares two types of which at least one has alternatives: those that have a counterpart with it, the others one by one. */
export function compareUnions(pair: ShapePair, releases: Releases, compare: Compare): readonly Finding[] {
  const before = alternativesOf(pair.before);
  const after = alternativesOf(pair.after);
  const matches = matchAlternatives(before, after, releases);
  const matched = new Set(matches.flatMap((match) => [match.before, match.after]));
  const lost = before.filter((part) => !matched.has(part));
  const gained = after.filter((part) => !matched.has(part));
  return [
    ...matches.flatMap((match) => compare({ ...match, subject: pair.subject }, releases)),
    ...lost.map((part) => alternativeDifference('alternative-removed', part, pair, releases)),
    ...gained.map((part) => alternativeDifference('alternative-added', part, pair, releases)),
  ];
}

/** Parts have no place of their own: the contract may hold them in `oneOf` or in `anyOf`. */
function alternativesOf({ shape, pointer }: PlacedShape): readonly PlacedShape[] {
  if (shape.kind !== 'union') return [{ shape, pointer }];
  return shape.parts.flatMap((part) => alternativesOf({ shape: part, pointer }));
}

type Match = Pick<ShapePair, 'after' | 'before'>;

/** Pairs equal alternatives first, then those of one kind while there is exactly one of it left on either side. */
function matchAlternatives(
  before: readonly PlacedShape[],
  after: readonly PlacedShape[],
  releases: Releases,
): readonly Match[] {
  const equal = before.flatMap((part) => {
    const twin = after.find((other) => JSON.stringify(other.shape) === JSON.stringify(part.shape));
    return twin ? [{ before: part, after: twin }] : [];
  });
  const restBefore = before.filter((part) => !equal.some((match) => match.before === part));
  const restAfter = after.filter((part) => !equal.some((match) => match.after === part));
  const alike = restBefore.flatMap((part) => {
    const kind = kindOf(part, releases, 'before');
    const rivals = restBefore.filter((other) => kindOf(other, releases, 'before') === kind);
    const candidates = restAfter.filter((other) => kindOf(other, releases, 'after') === kind);
    const [only] = candidates;
    return only && rivals.length === 1 && candidates.length === 1 ? [{ before: part, after: only }] : [];
  });
  return [...equal, ...alike];
}

function kindOf(placed: PlacedShape, releases: Releases, side: keyof Releases): Shape['kind'] {
  return resolveShape(placed, releases[side]).shape.kind;
}

function alternativeDifference(
  kind: 'alternative-added' | 'alternative-removed',
  part: PlacedShape,
  { subject }: ShapePair,
  releases: Releases,
): Difference {
  const gone = kind === 'alternative-removed';
  const type = renderShape(part.shape, gone ? releases.before : releases.after);
  const sides = gone ? { before: type, after: undefined } : { before: undefined, after: type };
  return { found: 'difference', kind, subject, pointer: part.pointer, ...sides };
}
