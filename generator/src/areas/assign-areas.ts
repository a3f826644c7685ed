import { SpecError } from '../errors.js';
import type { AreaDefinition } from './read-areas.js';
import { byCodeUnit } from '../document/json.js';
import type { Area, Operation } from '../model/types.js';
import { proposeArea } from './propose-area.js';
import { identifierOf } from '../model/words.js';

/**
 * Puts every operation into the area that pins it, or else into the area of its tag.
 * @throws {SpecError} when a tag is in no area, a pinned operation does not exist, or an area has no operations.
 */
export function assignAreas(
  operations: readonly Operation[],
  entries: readonly AreaDefinition[],
): readonly Area[] {
  const slugOf = areaOfOperation(entries);
  checkTags(operations, entries, slugOf);
  checkPins(operations, entries);
  const areas = entries.map((entry) => ({
    slug: entry.slug,
    title: entry.title,
    name: identifierOf(entry.title, 'Area'),
    tags: entry.tags,
    operations: operations.filter((operation) => slugOf(operation) === entry.slug),
  }));
  const empty = areas.filter((area) => area.operations.length === 0);
  if (empty.length > 0) throw new SpecError(empty.map(describeEmpty).join('\n'));
  return areas.toSorted((left, right) => byCodeUnit(left.slug, right.slug));
}

/** Finds the area of an operation: a pin by operationId comes before the tag. */
export function areaOfOperation(
  entries: readonly AreaDefinition[],
): (operation: Pick<Operation, 'operationId' | 'tag'>) => string | undefined {
  const pinned = new Map(
    entries.flatMap(({ slug, operations }) => operations.map((id) => [id, slug] as const)),
  );
  const tagged = new Map(entries.flatMap(({ slug, tags }) => tags.map((tag) => [tag, slug] as const)));
  return ({ operationId, tag }) => pinned.get(operationId) ?? tagged.get(tag);
}

function checkTags(
  operations: readonly Operation[],
  entries: readonly AreaDefinition[],
  slugOf: ReturnType<typeof areaOfOperation>,
): void {
  const lost = new Set(operations.filter((operation) => !slugOf(operation)).map(({ tag }) => tag));
  if (lost.size === 0) return;
  const lines = [...lost].map((tag) => {
    const { slug, title, tags } = proposeArea(tag, entries);
    const line = `${JSON.stringify(slug)}: ${JSON.stringify({ title, tags })}`;
    return `Tag ${JSON.stringify(tag)} is in no area. Add it to spec/areas.json: ${line}`;
  });
  throw new SpecError(lines.join('\n'));
}

function checkPins(operations: readonly Operation[], entries: readonly AreaDefinition[]): void {
  const known = new Set(operations.map(({ operationId }) => operationId));
  const lines = entries.flatMap(({ slug, operations: pins }) =>
    pins
      .filter((pin) => !known.has(pin))
      .map(
        (pin) =>
          `Area "${slug}" pins operation "${pin}", which does not exist. Remove it from spec/areas.json.`,
      ),
  );
  if (lines.length > 0) throw new SpecError(lines.join('\n'));
}

function describeEmpty({ slug, tags }: Pick<Area, 'slug' | 'tags'>): string {
  const names = tags.map((tag) => JSON.stringify(tag)).join(', ');
  return `Area "${slug}" has no operations: no operation is tagged ${names}. Correct its tags in spec/areas.json, or remove it.`;
}
