import {
  arrayOf,
  byCodeUnit,
  compact,
  isObject,
  objectEntries,
  objectOf,
  sortKeys,
  stringOf,
} from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import { buildContext } from './build-context.js';
import type { DistilOptions } from './build-context.js';
import type { DistilContext } from './distil-context.js';
import { distilOperation } from './distil-operation.js';
import { distilSchema } from './distil-schema.js';

/** Version of the contract's own form: raised when the distiller makes something else of the same document. */
export const CONTRACT_FORM = 2;

/** In `info`: the form, and the sign that a document has been distilled. */
const contractMark = 'x-contract';

/** Tells whether a document is a contract already. */
export function isContract(document: JsonObject): boolean {
  return objectOf(document['info'])[contractMark] !== undefined;
}

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/** Makes the contract: the published document without prose and examples, its facts lifted into extensions, sorted. */
export function distilDocument(document: JsonObject, options: DistilOptions): JsonObject {
  const components = objectOf(document['components']);
  const context = buildContext(document, options);
  return objectOf(
    sortKeys(
      compact([
        ['openapi', document['openapi']],
        ['info', distilInfo(objectOf(document['info']))],
        ['servers', arrayOf(document['servers']).map((server) => ({ url: objectOf(server)['url'] }))],
        ['security', document['security']],
        ['tags', distilTags(document)],
        ['paths', distilPaths(document['paths'], context)],
        ['components', distilComponents(components, context)],
      ]),
    ),
  );
}

function distilInfo(info: JsonObject): JsonObject {
  return compact([
    ['title', info['title']],
    ['version', info['version']],
    [contractMark, CONTRACT_FORM],
  ]);
}

function distilTags(document: JsonObject): readonly JsonObject[] {
  const names = arrayOf(document['tags']).map((tag) => stringOf(objectOf(tag)['name']) ?? '');
  return names.toSorted(byCodeUnit).map((name) => ({ name }));
}

function distilPaths(paths: Json | undefined, context: DistilContext): JsonObject {
  return compact(
    objectEntries(paths).map(([path, item]) => [
      path,
      compact(
        objectEntries(item)
          .filter(([method]) => methods.has(method))
          .map(([method, operation]) => [method, distilOperation(inherit(operation, item), path, context)]),
      ),
    ]),
  );
}

/** An operation takes the parameters of its path item, unless it declares one of the same name and place itself. */
function inherit(operation: JsonObject, item: JsonObject): JsonObject {
  const own = arrayOf(operation['parameters']);
  const taken = new Set(own.map(placeOf));
  const inherited = arrayOf(item['parameters']).filter((parameter) => !taken.has(placeOf(parameter)));
  return inherited.length > 0 ? { ...operation, parameters: [...inherited, ...own] } : operation;
}

function placeOf(parameter: Json): string {
  const { in: place, name } = objectOf(parameter);
  return `${stringOf(place)} ${stringOf(name)}`;
}

function distilComponents(components: JsonObject, context: DistilContext): JsonObject {
  return compact([
    [
      'schemas',
      {
        ...mapValues(components['schemas'], (schema, name) =>
          withUnitOf(name, distilSchema(schema, context)),
        ),
        ...context.liftedSchemas,
      },
    ],
    ['securitySchemes', mapValues(components['securitySchemes'], withoutDescription)],
  ]);
}

function mapValues(
  value: Json | undefined,
  change: (entry: JsonObject, name: string) => JsonObject,
): JsonObject | undefined {
  return isObject(value)
    ? compact(objectEntries(value).map(([name, entry]) => [name, change(entry, name)]))
    : undefined;
}

/** LaunchDarkly's type of points in time tells its unit by its name alone. */
function withUnitOf(name: string, schema: JsonObject): JsonObject {
  return name === 'UnixMillis' && schema['type'] === 'integer'
    ? { ...schema, 'x-unit': 'milliseconds' }
    : schema;
}

function withoutDescription(scheme: JsonObject): JsonObject {
  return compact(Object.entries(scheme).filter(([key]) => key !== 'description'));
}
