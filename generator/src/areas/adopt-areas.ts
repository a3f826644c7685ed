import { byCodeUnit } from '../document/json.js';
import type { AreaDefinition } from './read-areas.js';
import { areaOfOperation } from './assign-areas.js';
import { proposeArea } from './propose-area.js';
import type { Operation } from '../model/types.js';

/** What the placing of an operation goes by. */
export type TaggedOperation = Pick<Operation, 'method' | 'operationId' | 'path' | 'tag'>;

/** An operation and the package that has it. */
export interface OwnedOperation extends Pick<Operation, 'operationId' | 'path'> {
  readonly method: string;
  readonly slug: string | undefined;
}

/** The areas as they are, and the operations of the API before and after a release. */
export interface AdoptionSource {
  readonly areas: readonly AreaDefinition[];
  readonly before: readonly TaggedOperation[];
  readonly after: readonly TaggedOperation[];
  /** Which package has which operation; by the areas and the operations before unless given. */
  readonly owners?: readonly OwnedOperation[];
}

/** Areas that fit the operations after a release, and what had to be decided for it. */
export interface Adoption {
  readonly areas: readonly AreaDefinition[];
  /** Tags that were in no area, with the area that each was put into; `fresh` when the area was made for it. */
  readonly adopted: readonly { readonly tag: string; readonly slug: string; readonly fresh: boolean }[];
  /** Operations that moved to a tag of another area and stay in the package that has them. */
  readonly pinned: readonly { readonly operationId: string; readonly tag: string; readonly slug: string }[];
  /** Areas that have no operations any more. */
  readonly ended: readonly string[];
}

/**
 * Fits areas to a release so that every operation stays in the package that has it: a new tag goes to the area that most of
 * its operations come from, or to one of its own when most of them are new; operations that their tag would take elsewhere
 * are pinned.
 */
export function adoptAreas(source: AdoptionSource): Adoption {
  const ownerOf = ownersBefore(source);
  const { areas: tagged, adopted } = adoptTags(source, ownerOf);
  const pinned = movedOperations(source.after, tagged, ownerOf);
  const areas = tagged.map((area) => tidyArea(area, source, pinned));
  const filled = new Set(source.after.map(areaOfOperation(areas)));
  const filledBefore = new Set(ownersOf(source).map(({ slug }) => slug));
  return {
    areas: areas
      .filter(({ slug }) => filled.has(slug))
      .toSorted((left, right) => byCodeUnit(left.slug, right.slug)),
    adopted,
    pinned,
    ended: areas.map(({ slug }) => slug).filter((slug) => filledBefore.has(slug) && !filled.has(slug)),
  };
}

type OwnerOf = (operation: TaggedOperation) => string | undefined;

/** An operation that was renamed is known by its route. */
function ownersBefore(source: AdoptionSource): OwnerOf {
  const owners = ownersOf(source);
  const kept = new Set(source.after.map(({ operationId }) => operationId));
  const byId = new Map(owners.map(({ operationId, slug }) => [operationId, slug]));
  const gone = owners.filter(({ operationId }) => !kept.has(operationId));
  const byRoute = new Map(gone.map((operation) => [routeOf(operation), operation.slug]));
  return (operation) =>
    byId.has(operation.operationId) ? byId.get(operation.operationId) : byRoute.get(routeOf(operation));
}

function ownersOf({ areas, before, owners }: AdoptionSource): readonly OwnedOperation[] {
  return owners ?? ownedBy(areas, before);
}

/** Says which area has each of some operations. */
export function ownedBy(
  areas: readonly AreaDefinition[],
  operations: readonly TaggedOperation[],
): readonly OwnedOperation[] {
  const slugOf = areaOfOperation(areas);
  return operations.map((operation) => ({ ...operation, slug: slugOf(operation) }));
}

function routeOf({ method, path }: Pick<OwnedOperation, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

function adoptTags({ areas, after }: AdoptionSource, ownerOf: OwnerOf): Pick<Adoption, 'adopted' | 'areas'> {
  const known = new Set(areas.flatMap(({ tags }) => tags));
  const lost = [...new Set(after.map(({ tag }) => tag))].filter((tag) => !known.has(tag));
  return lost.toSorted(byCodeUnit).reduce<Pick<Adoption, 'adopted' | 'areas'>>(
    (current, tag) => {
      const owners = after.filter((operation) => operation.tag === tag).map(ownerOf);
      const area = areaOfTag(tag, owners, current.areas);
      const others = current.areas.filter(({ slug }) => slug !== area.slug);
      const fresh = others.length === current.areas.length;
      return { areas: [...others, area], adopted: [...current.adopted, { tag, slug: area.slug, fresh }] };
    },
    { areas, adopted: [] },
  );
}

function areaOfTag(
  tag: string,
  owners: readonly (string | undefined)[],
  areas: readonly AreaDefinition[],
): AreaDefinition {
  const proposed = proposeArea(tag, areas);
  const owner = mostFrequent(owners.filter((slug) => slug !== undefined));
  const settled = owners.filter((slug) => slug !== undefined).length * 2 >= owners.length;
  const home = areas.find(({ slug }) => slug === owner);
  const namesake = areas.some(({ slug }) => slug === proposed.slug);
  return namesake || !settled || !home ? proposed : { ...home, tags: [...home.tags, tag] };
}

function mostFrequent(slugs: readonly string[]): string | undefined {
  const count = (slug: string): number => slugs.filter((other) => other === slug).length;
  return [...new Set(slugs)].toSorted(
    (left, right) => count(right) - count(left) || byCodeUnit(left, right),
  )[0];
}

function movedOperations(
  after: readonly TaggedOperation[],
  areas: readonly AreaDefinition[],
  ownerOf: OwnerOf,
): Adoption['pinned'] {
  const slugOf = areaOfOperation(areas);
  const slugs = new Set(areas.map(({ slug }) => slug));
  // A pin says where a person wants an operation; and a slug that is gone was renamed by one.
  const settled = new Set(areas.flatMap(({ operations }) => operations));
  return after.flatMap((operation) => {
    const { operationId, tag } = operation;
    const slug = ownerOf(operation);
    const stays = slug === undefined || slug === slugOf(operation) || !slugs.has(slug);
    return stays || settled.has(operationId) ? [] : [{ operationId, tag, slug }];
  });
}

/** Drops pins of operations that are gone and tags that the release took away. */
function tidyArea(
  area: AreaDefinition,
  { before, after }: AdoptionSource,
  pinned: Adoption['pinned'],
): AreaDefinition {
  const ids = new Set(after.map(({ operationId }) => operationId));
  const tagsAfter = new Set(after.map(({ tag }) => tag));
  const tagsBefore = new Set(before.map(({ tag }) => tag));
  const pins = [
    ...area.operations.filter((id) => ids.has(id)),
    ...pinned.filter(({ slug }) => slug === area.slug).map(({ operationId }) => operationId),
  ];
  return {
    ...area,
    tags: area.tags.filter((tag) => tagsAfter.has(tag) || !tagsBefore.has(tag)),
    operations: [...new Set(pins)].toSorted(byCodeUnit),
  };
}
