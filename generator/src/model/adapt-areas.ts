import { arrayOf, objectEntries, stringOf } from '../json.js';
import type { JsonObject } from '../json.js';
import type { AreaDefinition } from '../load/read-areas.js';
import { areaOfOperation } from './assign-areas.js';
import { proposeArea } from './propose-area.js';

/** Areas that fit a document other than the repository's own, and what had to be changed for it. */
export interface AdaptedAreas {
  readonly areas: readonly AreaDefinition[];
  /** Tags that were in no area, with the area that each was put into. */
  readonly adopted: readonly { readonly tag: string; readonly slug: string }[];
  /** Areas that the document has no operations for. */
  readonly empty: readonly string[];
}

/** Fits areas to a contract: adopts tags that are in no area, drops pins and areas without operations. */
export function adaptAreas(definitions: readonly AreaDefinition[], contract: JsonObject): AdaptedAreas {
  const operations = objectEntries(contract['paths']).flatMap(([, item]) =>
    objectEntries(item).map(([, { operationId, tags }]) => ({
      operationId: stringOf(operationId) ?? '',
      tag: stringOf(arrayOf(tags)[0]) ?? '',
    })),
  );
  const slugOf = areaOfOperation(definitions);
  const lost = new Set(operations.filter((operation) => !slugOf(operation)).map(({ tag }) => tag));
  const adopted = [...lost].reduce(adopt, { areas: definitions, adopted: [] });
  const ids = new Set(operations.map(({ operationId }) => operationId));
  const filled = new Set(operations.map(areaOfOperation(adopted.areas)));
  return {
    areas: adopted.areas
      .filter(({ slug }) => filled.has(slug))
      .map((area) => ({ ...area, operations: area.operations.filter((id) => ids.has(id)) })),
    adopted: adopted.adopted,
    empty: adopted.areas.filter(({ slug }) => !filled.has(slug)).map(({ slug }) => slug),
  };
}

function adopt({ areas, adopted }: Omit<AdaptedAreas, 'empty'>, tag: string): Omit<AdaptedAreas, 'empty'> {
  const area = proposeArea(tag, areas);
  const others = areas.filter(({ slug }) => slug !== area.slug);
  return { areas: [...others, area], adopted: [...adopted, { tag, slug: area.slug }] };
}
