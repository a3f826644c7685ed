import { groupBy } from 'es-toolkit/array';
import { byCodeUnit } from '../document/json.js';
import type { ApiModel, Area } from '../model/types.js';
import { exportedSchemas } from '../model/exported-schemas.js';
import type { Releases, SchemaPair } from './finding.js';
import { pointerTo } from '../document/pointer.js';
import type { PackageChangeKind } from '../changes/change-catalogue.js';

/** A type that a package exports, or exported. */
export interface ModelFinding {
  readonly kind: PackageChangeKind;
  readonly pointer: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whether a stable operation reached the type before the release. */
  readonly stable: boolean;
}

/** The same package in two releases, and the schemas that stand in the same place in its operations. */
export interface AreaPair {
  readonly before: Area;
  readonly after: Area;
  readonly pairs: readonly SchemaPair[];
  /** Schemas of operations whose instructions could not be read from prose before, by their names in the contract. */
  readonly untyped: ReadonlySet<string>;
}

/** Compares the names of the types that a package exports. */
export function compareModels(
  { before, after, pairs, untyped }: AreaPair,
  releases: Releases,
): readonly ModelFinding[] {
  const was = namesOf(before, releases.before);
  const is = namesOf(after, releases.after);
  const renamed = renamedNames(was, is, { pairs, releases });
  const taken = new Set([...renamed.values()].flat());
  const stable = namesOf(stablePart(before), releases.before);
  const removed = [...was].filter(([name]) => !is.has(name));
  const added = [...is].filter(([name]) => !was.has(name) && !taken.has(name));
  const kindOf = (name: string, schema: string): PackageChangeKind => {
    if (untyped.has(schema)) return 'model-replaced';
    return renamed.has(name) ? 'model-renamed' : 'model-removed';
  };
  return [
    ...removed.map(([name, schema]) => ({
      kind: kindOf(name, schema),
      pointer: pointerTo('/components/schemas', schema),
      before: name,
      after: renamed.get(name)?.join(' | '),
      stable: stable.has(name),
    })),
    ...added.map(([name, schema]) => ({
      kind: 'model-added' as const,
      pointer: pointerTo('/components/schemas', schema),
      before: undefined,
      after: name,
      stable: true,
    })),
  ];
}

/** Exported names, each with the name of its schema in the contract. */
function namesOf({ operations }: Pick<Area, 'operations'>, model: ApiModel): ReadonlyMap<string, string> {
  const schemas = [...exportedSchemas(operations)];
  return new Map(schemas.map((schema) => [model.schemaNames.get(schema) ?? schema, schema]));
}

function stablePart({ operations }: Area): Pick<Area, 'operations'> {
  return { operations: operations.filter(({ stability }) => stability === 'stable') };
}

/** A type whose name went while others came in its place was renamed; it can have become several. */
function renamedNames(
  was: ReadonlyMap<string, string>,
  is: ReadonlyMap<string, string>,
  { pairs, releases }: { readonly pairs: readonly SchemaPair[]; readonly releases: Releases },
): ReadonlyMap<string, readonly string[]> {
  const names = pairs.map(({ before, after }) => ({
    before: releases.before.schemaNames.get(before) ?? before,
    after: releases.after.schemaNames.get(after) ?? after,
  }));
  const renamed = names.filter(
    ({ before, after }) => was.has(before) && !is.has(before) && is.has(after) && !was.has(after),
  );
  const successors = groupBy(renamed, ({ before }) => before);
  return new Map(
    Object.entries(successors).map(([before, all]) => [
      before,
      [...new Set(all.map(({ after }) => after))].toSorted(byCodeUnit),
    ]),
  );
}
