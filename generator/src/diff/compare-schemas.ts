import { compareShapes } from './compare-shapes.js';
import type { Difference, Finding, PlacedShape, Releases, SchemaPair, ShapePair } from './finding.js';
import { joinSubject } from './finding.js';
import { travellingModel, travellingShape } from './travelling-shape.js';
import type { Direction } from '../changes/change-rule.js';
import { pointerTo } from '../document/pointer.js';

/** A difference as an operation meets it. */
export interface ReachedDifference {
  readonly difference: Difference;
  /** The way to it from the operation. */
  readonly subject: string;
  /** The schemas that hold it, by their names in the contract; absent when it stands in the operation itself. */
  readonly schemas: Pick<SchemaPair, 'after' | 'before'> | undefined;
}

/** Everything that an operation meets on the way from one of its shapes. */
export interface Reach {
  readonly differences: readonly ReachedDifference[];
  /** Schemas that stand in the same place. */
  readonly schemas: readonly SchemaPair[];
}

/** Compares two shapes of an operation, and the schemas that they reach, each pair of them once. */
export type CompareReach = (pair: ShapePair, direction: Direction) => Reach;

/** Makes the comparison of two releases; it remembers what it found between two schemas, which hundreds of operations share. */
export function compareSchemas({ before, after }: Releases): CompareReach {
  const comparing = (direction: Direction): ReturnType<typeof compareTravelling> =>
    compareTravelling({
      before: travellingModel(before, direction),
      after: travellingModel(after, direction),
    });
  const compare = { input: comparing('input'), output: comparing('output') };
  return (pair, direction) =>
    compare[direction]({
      before: travellingPlace(pair.before, direction),
      after: travellingPlace(pair.after, direction),
      subject: pair.subject,
    });
}

function travellingPlace(placed: PlacedShape, direction: Direction): PlacedShape {
  return { ...placed, shape: travellingShape(placed.shape, direction) };
}

function compareTravelling(releases: Releases): (pair: ShapePair) => Reach {
  const compare = remember((pair) => compareShapes(schemaShapes(pair, releases), releases));
  const reachOf = remember((pair) => reachFrom([{ ...pair, subject: '' }], compare));
  return (pair) => {
    const own = compareShapes(pair, releases);
    const [only, ...others] = own;
    // Most of what operations take and answer with has a name.
    if (only?.found === 'schemas' && others.length === 0) return prefixed(reachOf(only), only.subject);
    return reachFrom(own, compare);
  };
}

function remember<Result>(find: (pair: SchemaPair) => Result): (pair: SchemaPair) => Result {
  const known = new Map<string, Result>();
  return (pair) => {
    const key = keyOf(pair);
    const found = known.get(key) ?? find(pair);
    known.set(key, found);
    return found;
  };
}

function prefixed({ differences, schemas }: Reach, subject: string): Reach {
  if (subject === '') return { differences, schemas };
  return {
    differences: differences.map((reached) => ({
      ...reached,
      subject: joinSubject(subject, reached.subject),
    })),
    schemas: schemas.map((pair) => ({ ...pair, subject: joinSubject(subject, pair.subject) })),
  };
}

type CompareSchemas = (pair: SchemaPair) => readonly Finding[];

function reachFrom(own: readonly Finding[], compare: CompareSchemas): Reach {
  const schemas = reachedPairs(own, compare);
  const differences = schemas.flatMap((step) => reachedDifferences(compare(step), step));
  return { differences: [...reachedDifferences(own, undefined), ...differences], schemas };
}

/** Walks breadth first, so that each pair of schemas is met on its shortest way. */
function reachedPairs(findings: readonly Finding[], compare: CompareSchemas): readonly SchemaPair[] {
  const reached = new Map<string, SchemaPair>();
  const meet = (pairs: readonly Finding[], subject: string): void => {
    for (const pair of pairs) {
      if (pair.found === 'difference' || reached.has(keyOf(pair))) continue;
      reached.set(keyOf(pair), { ...pair, subject: joinSubject(subject, pair.subject) });
    }
  };
  meet(findings, '');
  // A map visits what is added while it is walked.
  for (const pair of reached.values()) meet(compare(pair), pair.subject);
  return [...reached.values()];
}

function reachedDifferences(
  findings: readonly Finding[],
  pair: SchemaPair | undefined,
): readonly ReachedDifference[] {
  return findings.flatMap((finding) =>
    finding.found === 'difference'
      ? [{ difference: finding, subject: joinSubject(pair?.subject ?? '', finding.subject), schemas: pair }]
      : [],
  );
}

function schemaShapes({ before, after }: SchemaPair, releases: Releases): ShapePair {
  const placed = (schema: string, side: keyof Releases): PlacedShape => ({
    shape: releases[side].schemas.get(schema) ?? { kind: 'unknown' },
    pointer: pointerTo('/components/schemas', schema),
  });
  return { before: placed(before, 'before'), after: placed(after, 'after'), subject: '' };
}

function keyOf({ before, after }: SchemaPair): string {
  return `${before}\n${after}`;
}
