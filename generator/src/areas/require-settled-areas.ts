import { SpecError } from '../errors.js';
import { adoptAreas } from './adopt-areas.js';
import type { OwnedOperation, TaggedOperation } from './adopt-areas.js';
import { areaOfOperation } from './assign-areas.js';
import type { AreaDefinition } from './read-areas.js';

/** Areas, the operations that they have to place, and the packages that have them now. */
export interface AreaSource {
  readonly areas: readonly AreaDefinition[];
  readonly operations: readonly TaggedOperation[];
  readonly owners: readonly OwnedOperation[];
  /** Whether an operation that moves to another package does so because a person wants it. */
  readonly moves: 'meant' | 'unexpected';
}

/**
 * Requires that every tag is in an area, and that no operation leaves its package unasked.
 * @throws {SpecError} with the entries of `spec/areas.json` that keep everything where it is.
 */
export function requireSettledAreas({ areas, operations, owners, moves }: AreaSource): void {
  const { areas: fitted, adopted, pinned } = adoptAreas({ areas, before: [], after: operations, owners });
  const moved = moves === 'unexpected' ? pinned : pinned.filter(({ tag }) => isNew(tag, areas));
  const problems = [
    ...adopted.map(
      ({ tag, slug }) =>
        `Tag ${JSON.stringify(tag)} is in no area. Add it to spec/areas.json: ${entryOf(slug, fitted)}`,
    ),
    ...[...new Set(moved.map(({ slug }) => slug))].map((slug) => {
      const names = moved
        .filter((operation) => operation.slug === slug)
        .map(({ operationId }) => operationId);
      return `The tags of ${names.join(', ')} take them out of @ld-rest/${slug}. Pin them in spec/areas.json: ${entryOf(slug, fitted)}`;
    }),
  ];
  if (problems.length > 0) throw new SpecError(problems.join('\n'));
}

/** What a tag that is in no area brings along has moved, whoever wanted it. */
function isNew(tag: string, areas: readonly AreaDefinition[]): boolean {
  return areaOfOperation(areas)({ operationId: '', tag }) === undefined;
}

function entryOf(slug: string, areas: readonly AreaDefinition[]): string {
  const { title, tags, operations } = areas.find((area) => area.slug === slug) ?? {};
  return `${JSON.stringify(slug)}: ${JSON.stringify({ title, tags, ...(operations?.length ? { operations } : {}) })}`;
}
