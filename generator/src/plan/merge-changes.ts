import { byCodeUnit } from '../document/json.js';
import { bumpRanks } from '../changes/change-rules.js';
import { groupBy } from '../diff/group-by.js';
import type { Bump, ChangeGroup, ChangedOperation, SpecChange } from '../changes/spec-change.js';

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
  return [...merged.values()].flatMap((same) => {
    const [change] = same;
    if (!change) return [];
    const { kind, direction, group, bump, schema, advice, site, before, after } = change;
    const operations = same.flatMap(({ operation }) => (operation ? [operation] : []));
    const things = [{ name: site, before, after }];
    return [{ kind, direction, group, bump, schema, advice, before, after, things, operations }];
  });
}

/** What comes to or goes from one schema or one method, and types of which all that can be said is their name. */
function mergeThings(entries: readonly ChangeEntry[]): readonly ChangeEntry[] {
  const merged = groupBy(entries, (entry) => {
    const { kind, direction, bump, schema, operations, things } = entry;
    const reach = operations.map(({ name }) => name).join(' ');
    const place = kind.startsWith('alternative-') ? things[0]?.name : schema;
    return isListed(entry) ? [kind, direction, bump, place, reach].join('\n') : JSON.stringify(entry);
  });
  return [...merged.values()].flatMap((same) => {
    const [entry] = same;
    return entry ? [{ ...entry, things: same.flatMap(({ things }) => things) }] : [];
  });
}

/** Tells whether entries of this kind are told as a list of things. */
export function isListed({
  kind,
  direction,
  schema,
}: Pick<ChangeEntry, 'direction' | 'kind' | 'schema'>): boolean {
  switch (kind) {
    case 'alternative-added':
    case 'alternative-removed':
    case 'instruction-added':
    case 'model-added':
    case 'model-removed':
    case 'parameter-added':
      return true;
    case 'property-added':
    case 'property-removed':
      return schema !== undefined;
    case 'required-property-added':
      return schema !== undefined && direction === 'output';
    default:
      return false;
  }
}
