import { groupBy, uniq, uniqBy } from 'es-toolkit/array';
import { bumpRanks } from '../changes/bump-ranks.js';
import { changeCatalogue, ruleOf } from '../changes/change-catalogue.js';
import type { ChangeGroup } from '../changes/change-rule.js';
import type { ChangedOperation, SpecChange } from '../changes/spec-change.js';
import { byCodeUnit } from '../document/json.js';

/** One line of a changelog: the same change, at all the operations that it reaches. */
export interface ChangeEntry extends Pick<
  SpecChange,
  'after' | 'before' | 'bump' | 'direction' | 'group' | 'kind' | 'schema'
> {
  /** What changed: a property as its schema knows it, or else as the operation does; several where they are told as a list. */
  readonly things: readonly Thing[];
  readonly operations: readonly ChangedOperation[];
  /** Packages that it concerns. */
  readonly areas: readonly string[];
}

/** One of the things that an entry is about. */
export interface Thing {
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const groups: readonly ChangeGroup[] = ['Breaking', 'Added', 'Changed', 'Graduated', 'Deprecated'];
const kinds = Object.keys(changeCatalogue);

/** Merges changes into the lines of a changelog. */
export function mergeChanges(changes: readonly SpecChange[]): readonly ChangeEntry[] {
  const entries = mergeThings(mergeOperations(withoutNewTags(changes)));
  return entries.toSorted(
    (left, right) =>
      groups.indexOf(left.group) - groups.indexOf(right.group) ||
      bumpRanks[left.bump] - bumpRanks[right.bump] ||
      kinds.indexOf(left.kind) - kinds.indexOf(right.kind) ||
      byCodeUnit(nameOf(left), nameOf(right)),
  );
}

function nameOf({ things, operations }: ChangeEntry): string {
  return `${things[0]?.name ?? ''} ${operations[0]?.name ?? ''}`;
}

/** An operation that graduates loses "(beta)" from its tag: that it graduates says it all. */
function withoutNewTags(changes: readonly SpecChange[]): readonly SpecChange[] {
  const graduated = new Set(
    changes.flatMap(({ kind, operation }) => (kind === 'operation-graduated' ? operation?.operationId : [])),
  );
  return changes.filter(
    ({ kind, operation }) => kind !== 'operation-retagged' || !graduated.has(operation?.operationId),
  );
}

/** The same change at several operations. */
function mergeOperations(changes: readonly SpecChange[]): readonly ChangeEntry[] {
  return Object.values(groupBy(changes, sentenceKey)).flatMap((same) => {
    const [change] = same;
    if (!change) return [];
    const { kind, direction, group, bump, schema, site, before, after } = change;
    // One operation can reach the same thing in several ways.
    const operations = uniqBy(
      same.flatMap(({ operation }) => (operation ? [operation] : [])),
      ({ operationId }) => operationId,
    );
    const areas = uniq(same.map(({ area }) => area));
    const things = [{ name: site, before, after }];
    return [{ kind, direction, group, bump, schema, before, after, things, operations, areas }];
  });
}

function sentenceKey(change: SpecChange): string {
  const { kind, direction, site, bump } = change;
  return [kind, direction, site, bump, ...saidOf(change)].join('\n');
}

/** What differs between changes and is not said of them does not keep them apart. */
function saidOf({
  kind,
  direction,
  before,
  after,
}: Pick<SpecChange, 'after' | 'before' | 'direction' | 'kind'>): readonly unknown[] {
  const { phrase } = ruleOf(kind, direction);
  return [phrase.includes('{before') ? before : '', phrase.includes('{after') ? after : ''];
}

/**
 * What comes to or goes from one schema or one method, types of which all that can be said is their name, and what happens
 * alike to several schemas.
 */
function mergeThings(entries: readonly ChangeEntry[]): readonly ChangeEntry[] {
  const merged = groupBy(entries, (entry) => {
    const { kind, direction, bump, schema, operations, areas } = entry;
    const reach = [...operations.map(({ name }) => name), ...areas];
    const alike = schema === undefined ? JSON.stringify(entry) : saidOf(entry).join('\n');
    return [kind, direction, bump, ...reach, holderOf(entry) ?? alike].join('\n');
  });
  return Object.values(merged).flatMap((same) => {
    const [entry] = same;
    return entry ? [{ ...entry, things: same.flatMap(({ things }) => things) }] : [];
  });
}

/** Finds what the changes that are told together have in common; nothing when a change is told alone. */
export function holderOf({
  kind,
  direction,
  schema,
  things,
}: Omit<ChangeEntry, 'operations'>): string | undefined {
  switch (ruleOf(kind, direction).list?.of) {
    case 'operation':
      return '';
    case 'schema':
      return schema;
    case 'site':
      return things[0]?.name;
    case undefined:
      return undefined;
  }
}
