import { upperFirst } from 'es-toolkit/string';
import { objectEntries, objectOf, stringOf } from '../document/json.js';
import type { JsonObject } from '../document/json.js';
import { buildOperations } from '../model/build-operations.js';
import { buildShape } from '../model/build-shape.js';
import { nameSchemas } from '../model/name-schemas.js';
import type { ApiModel, Area } from '../model/types.js';
import { identifierOf } from '../model/words.js';
import { assignAreas } from './assign-areas.js';
import type { AreaDefinition } from './read-areas.js';

/**
 * Builds the model of the API from a contract and the areas.
 * @throws {SpecError} when a tag is in no area or an area has no operations.
 */
export function buildModel(contract: JsonObject, entries: readonly AreaDefinition[]): ApiModel {
  const components = objectOf(contract['components']);
  const schemas = new Map(
    objectEntries(components['schemas']).map(([name, schema]) => [name, buildShape(schema)]),
  );
  const operations = buildOperations(contract, schemas);
  const areas = assignAreas(operations, entries);
  return {
    version: stringOf(objectOf(contract['info'])['version']) ?? '',
    areas,
    schemas,
    schemaNames: nameSchemas([...schemas.keys()], takenNames(areas)),
  };
}

/** Names that the clients themselves export. */
function takenNames(areas: readonly Area[]): ReadonlySet<string> {
  const inputs = areas.flatMap(({ operations }) =>
    operations.flatMap(({ name }) => [`${upperFirst(name)}Input`, `${upperFirst(name)}Filter`]),
  );
  return new Set([...inputs, ...areas.map(({ title }) => `${identifierOf(title, 'Area')}Client`)]);
}
