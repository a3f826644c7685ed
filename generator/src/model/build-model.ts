import { upperFirst } from 'es-toolkit/string';
import { byCodeUnit, objectEntries, objectOf, stringOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import { schemaReach } from '../document/schema-references.js';
import type { AreaDefinition } from '../areas/read-areas.js';
import { assignAreas } from '../areas/assign-areas.js';
import { buildOperation } from './build-operation.js';
import { buildShape } from './build-shape.js';
import { nameSchemas } from './name-schemas.js';
import type { ApiModel, Area, HttpMethod, Operation, Shape } from './types.js';
import { identifierOf } from './words.js';

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

/** Builds every operation of a contract, by path and method. */
export function buildOperations(
  contract: JsonObject,
  schemas: ReadonlyMap<string, Shape>,
): readonly Operation[] {
  const reach = schemaReach(objectOf(objectOf(contract['components'])['schemas']));
  return objectEntries(contract['paths'])
    .toSorted(([left], [right]) => byCodeUnit(left, right))
    .flatMap(([path, item]) =>
      methodEntries(item).map(([method, source]) => buildOperation({ path, method, source, schemas, reach })),
    );
}

const methods: readonly HttpMethod[] = ['delete', 'get', 'head', 'options', 'patch', 'post', 'put', 'trace'];

/** Lists the operations of a path item. */
export function methodEntries(item: Json | undefined): readonly (readonly [HttpMethod, JsonObject])[] {
  const operations = new Map(objectEntries(item));
  return methods.flatMap((method) => {
    const operation = operations.get(method);
    return operation ? [[method, operation] as const] : [];
  });
}

/** Names that the clients themselves export. */
function takenNames(areas: readonly Area[]): ReadonlySet<string> {
  const inputs = areas.flatMap(({ operations }) => operations.map(({ name }) => `${upperFirst(name)}Input`));
  return new Set([...inputs, ...areas.map(({ title }) => `${identifierOf(title, 'Area')}Client`)]);
}
