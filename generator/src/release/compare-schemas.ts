import { compareShapes } from './compare-shapes.js';
import type { Difference, Finding, PlacedShape, Releases, SchemaPair, ShapePair } from './finding.js';
import { joinSubject } from './finding.js';
import { pointerTo } from './json-pointer.js';

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
export type CompareReach = (pair: ShapePair) => Reach;

/** Makes the comparison of two releases; it remembers what it found between two schemas, which hundreds of operations share. */
export function compareSchemas(releases: Releases): CompareReach {
  const findingsByPair = new Map<string, readonly Finding[]>();
  const compare = (pair: SchemaPair): readonly Finding[] => {
    const known = findingsByPair.get(keyOf(pair));
    if (known) return known;
    const findings = compareShapes(schemaShapes(pair, releases), releases);
    findingsByPair.set(keyOf(pair), findings);
    return findings;
  };
  return (pair) => {
    const own = compareShapes(pair, releases);
    const schemas = reachedPairs(own, compare);
    const differences = schemas.flatMap((step) => reachedDifferences(compare(step), step));
    return { differences: [...reachedDifferences(own, undefined), ...differences], schemas };
  };
}

/** Walks breadth first, so that each pair of schemas is met on its shortest way. */
function reachedPairs(
  findings: readonly Finding[],
  compare: (pair: SchemaPair) => readonly Finding[],
): readonly SchemaPair[] {
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
