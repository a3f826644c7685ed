import { groupBy } from 'es-toolkit/array';
import type { Difference, Finding, Releases, ShapePair } from './finding.js';
import { joinSubject } from './finding.js';
import { listAlternatives, readAlternatives } from './read-alternatives.js';
import type { Alternative } from './read-alternatives.js';
import { renderShape } from './render-shape.js';

type Compare = (pair: ShapePair, releases: Releases) => readonly Finding[];

/**
 * Compares two types of which at least one has alternatives: those that both have need no comparison, those of one sort are
 * compared with each other, the others come or go.
 */
export function compareUnions(pair: ShapePair, releases: Releases, compare: Compare): readonly Finding[] {
  const whole = distinguish(listAlternatives(pair.before), listAlternatives(pair.after), ({ shape }) =>
    JSON.stringify(shape),
  );
  const { both, before, after } = distinguish(
    whole.before.flatMap((part) => readAlternatives(part, releases.before)),
    whole.after.flatMap((part) => readAlternatives(part, releases.after)),
    ({ placed }) => JSON.stringify(placed.shape),
  );
  const matches = matchSorts(before, after);
  const matched = new Set(matches.flatMap((match) => [match.before, match.after]));
  return [
    ...whole.both.flatMap((match) => compare({ ...match, subject: pair.subject }, releases)),
    ...[...both, ...matches].flatMap((match) => compare(pairOf(match, pair), releases)),
    ...before
      .filter((part) => !matched.has(part))
      .map((part) => alternativeDifference('alternative-removed', part, pair, releases)),
    ...after
      .filter((part) => !matched.has(part))
      .map((part) => alternativeDifference('alternative-added', part, pair, releases)),
  ];
}

interface Match<Part> {
  readonly before: Part;
  readonly after: Part;
}

/** Splits parts into those that both sides have, however often, and those that only one has. */
function distinguish<Part>(
  before: readonly Part[],
  after: readonly Part[],
  keyOf: (part: Part) => string,
): {
  readonly both: readonly Match<Part>[];
  readonly before: readonly Part[];
  readonly after: readonly Part[];
} {
  const keysBefore = new Set(before.map(keyOf));
  const byKey = new Map(after.map((part) => [keyOf(part), part]));
  return {
    both: before.flatMap((part) => {
      const counterpart = byKey.get(keyOf(part));
      return counterpart ? [{ before: part, after: counterpart }] : [];
    }),
    before: before.filter((part) => !byKey.has(keyOf(part))),
    after: after.filter((part) => !keysBefore.has(keyOf(part))),
  };
}

/** Several alternatives of one sort are told apart by their order, as long as none comes or goes. */
function matchSorts(
  before: readonly Alternative[],
  after: readonly Alternative[],
): readonly Match<Alternative>[] {
  const sortsAfter = groupBy(after, ({ sort }) => sort);
  return Object.entries(groupBy(before, ({ sort }) => sort)).flatMap(([sort, parts]) => {
    const counterparts = sortsAfter[sort] ?? [];
    if (parts.length !== counterparts.length) return [];
    return parts.flatMap((part, index) => {
      const counterpart = counterparts[index];
      return counterpart ? [{ before: part, after: counterpart }] : [];
    });
  });
}

function pairOf({ before, after }: Match<Alternative>, { subject }: ShapePair): ShapePair {
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
