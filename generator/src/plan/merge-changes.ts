import { byCodeUnit } from '../document/json.js';
import { bumpRanks } from '../changes/bump-ranks.js';
import { ruleOf } from '../changes/change-catalogue.js';
import type { Bump, ChangeGroup } from '../changes/change-rule.js';
import { groupBy, uniqBy } from 'es-toolkit/array';
import type { ChangedOperation, SpecChange } from '../changes/spec-change.js';

/** One line of a changelog: the same change, at all the operations that it reaches. */
export interface ChangeEntry extends Pick<
  SpecChange,
  'advice' | 'after' | 'before' | 'direction' | 'group' | 'kind' | 'schema'
> {
  readonly bump: Bump;
  /** What changed: a property as its schema knows it, or else as the operation does; for types, all of their names. */
  readonly things: readonly Thing[];
  readonly operations: readonly ChangedOperation[];
}

/** One of the things that an entry is about. */
export interface Thing {
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const groups: readonly ChangeGroup[] = ['Breaking', 'Added', 'Changed', 'Graduated', 'Deprecated'];

/** Merges the changes of one package into the lines of its changelog. */
export function mergeChanges(changes: readonly SpecChange[]): readonly ChangeEntry[] {
  const entries = mergeThings(mergeOperations(changes));
  return entries.toSorted(
    (left, right) =>
      groups.indexOf(left.group) - groups.indexOf(right.group) ||
      bumpRanks[left.bump] - bumpRanks[right.bump] ||
      byCodeUnit(nameOf(left), nameOf(right)),
  );
}

function nameOf({ things, operations, kind }: ChangeEntry): string {
  return `${kind} ${things[0]?.name ?? ''} ${operations[0]?.name ?? ''}`;
}

/** The same change at several operations. */
function mergeOperations(changes: readonly SpecChange[]): readonly ChangeEntry[] {
  const merged = groupBy(changes, ({ kind, direction, site, before, after, bump }) =>
    [kind, direction, site, before, after, bump].join('\n'),
  );
  return Object.values(merged).flatMap((same) => {
    const [change] = same;
    if (!change) return [];
    const { kind, direction, group, bump, schema, advice, site, before, after } = change;
    // One operation can reach the same thing in several ways.
    const operations = uniqBy(
      same.flatMap(({ operation }) => (operation ? [operation] : [])),
      ({ operationId }) => operationId,
    );
    const things = [{ name: site, before, after }];
    return [{ kind, direction, group, bump, schema, advice, before, after, things, operations }];
  });
}

/** What comes to or goes from one schema or one method, and types of which all that can be said is their name. */
function mergeThings(entries: readonly ChangeEntry[]): readonly ChangeEntry[] {
  const merged = groupBy(entries, (entry) => {
    const { kind, direction, bump, operations } = entry;
    const holder = holderOf(entry);
    const reach = operations.map(({ name }) => name).join(' ');
    return holder === undefined ? JSON.stringify(entry) : [kind, direction, bump, holder, reach].join('\n');
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
