import { readFileSync } from 'node:fs';
import type { Catalog, Operation } from './catalog.js';
import { packageFiles } from '../package-files.js';
import { nearestOf } from './nearest-of.js';

/** The catalogue with its operations by id. */
export interface KnownApi extends Catalog {
  readonly operationsById: ReadonlyMap<string, Operation>;
}

/** Reads the catalogue that comes with the package. */
export function readCatalog(): KnownApi {
  const text = readFileSync(packageFiles.catalog, 'utf8');
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the generator writes the file in this shape, and tests call every operation of it
  return indexCatalog(JSON.parse(text) as Catalog);
}

/** Leaves the operations of some areas only. An empty list leaves all. */
export function narrowCatalog(api: KnownApi, areas: readonly string[]): KnownApi {
  for (const area of areas) {
    const slugs = api.areas.map(({ slug }) => slug);
    if (!slugs.includes(area)) throw new Error(`There is no area "${area}". ${nearestOf(area, slugs)}`);
  }
  if (areas.length === 0) return api;
  const kept = (area: string): boolean => areas.includes(area);
  return indexCatalog({
    ...api,
    areas: api.areas.filter(({ slug }) => kept(slug)),
    operations: api.operations.filter(({ area }) => kept(area)),
  });
}

function indexCatalog(catalog: Catalog): KnownApi {
  return {
    ...catalog,
    operationsById: new Map(catalog.operations.map((operation) => [operation.id, operation])),
  };
}
