import type { Difference, Finding, Releases, ShapePair } from './finding.js';
import { joinSubject } from './finding.js';
import { groupBy } from './group-by.js';
import { readAlternatives } from './read-alternatives.js';
import type { Alternative } from './read-alternatives.js';
import { renderShape } from './render-shape.js';

type Compare = (pair: ShapePair, releases: Releases) => readonly Finding[];

/** Compares two types of which at least one has alternatives: those that have a counterpart with it, the others one by one. */
export function compareUnions(pair: ShapePair, releases: Releases, compare: Compare): readonly Finding[] {
  const before = readAlternatives(pair.before, releases.before);
  const after = readAlternatives(pair.after, releases.after);
  const matches = matchAlternatives(before, after);
  const matched = new Set(matches.flatMap((match) => [match.before, match.after]));
  const lost = before.filter((part) => !matched.has(part));
  const gained = after.filter((part) => !matched.has(part));
  return [
    ...matches.flatMap((match) => compare(pairOf(match, pair), releases)),
    ...lost.map((part) => alternativeDifference('alternative-removed', part, pair, releases)),
    ...gained.map((part) => alternativeDifference('alternative-added', part, pair, releases)),
  ];
}

interface Match {
  readonly before: Alternative;
  readonly after: Alternative;
}

/** Pairs equal alternatives first, then those of one sort while there is exactly one of it left on either side. */
function matchAlternatives(before: readonly Alternative[], after: readonly Alternative[]): readonly Match[] {
  const equal = pairUp(before, after, ({ placed }) => JSON.stringify(placed.shape));
  const paired = new Set(equal.flatMap((match) => [match.before, match.after]));
  const rest = (parts: readonly Alternative[]): readonly Alternative[] =>
    parts.filter((part) => !paired.has(part));
  return [...equal, ...pairUp(rest(before), rest(after), ({ sort }) => sort)];
}

function pairUp(
  before: readonly Alternative[],
  after: readonly Alternative[],
  keyOf: (part: Alternative) => string,
): readonly Match[] {
  const keysBefore = groupBy(before, keyOf);
  const keysAfter = groupBy(after, keyOf);
  return [...keysBefore].flatMap(([key, [part, ...rivals]]) => {
    const [counterpart, ...others] = keysAfter.get(key) ?? [];
    return part && counterpart && rivals.length + others.length === 0
      ? [{ before: part, after: counterpart }]
      : [];
  });
}

function pairOf({ before, after }: Match, { subject }: ShapePair): ShapePair {
  const step = after.name === undefined ? '' : `[${after.name}]`;
  return { before: before.placed, after: after.placed, subject: joinSubject(subject, step) };
}

function alternativeDifference(
  kind: 'alternative-added' | 'alternative-removed',
  { placed, name }: Alternative,
  { subject }: ShapePair,
  releases: Releases,
): Difference {
  const gone = kind === 'alternative-removed';
  const type = name === undefined ? renderShape(placed.shape, gone ? releases.before : releases.after) : name;
  const sides = gone ? { before: type, after: undefined } : { before: undefined, after: type };
  return { found: 'difference', kind, subject, pointer: placed.pointer, alternative: name, ...sides };
}
