import { arrayOf, objectEntries, objectOf } from '../../../../generator/src/document/json.js';
import type { JsonObject } from '../../../../generator/src/document/json.js';

/** Counts the facts that a contract carries, one line each, by what they are about. */
export function countFacts(contract: JsonObject): readonly string[] {
  const operations = objectEntries(contract['paths']).flatMap(([, item]) => objectEntries(item));
  const parameters = operations.flatMap(([, operation]) => arrayOf(operation['parameters']).map(objectOf));
  const schemas = objectEntries(objectOf(contract['components'])['schemas']).map(([, schema]) => schema);
  return [
    ...countsOf(
      'operation',
      operations.map(([, operation]) => operation),
    ),
    ...['expand', 'filter', 'sort'].flatMap((name) =>
      countsOf(
        name,
        parameters.filter((one) => one['name'] === name),
      ),
    ),
    ...countsOf('parameter', parameters),
    ...countsOf('schema', [...schemas, ...schemas.flatMap(propertiesOf)]),
  ];
}

const kinds: readonly string[] = [
  'x-add-on',
  'x-asynchronous',
  'x-default',
  'x-filter',
  'x-list',
  'x-maximum',
  'x-page-size',
  'x-plans',
  'x-repeatable',
  'x-sort',
  'x-successor',
  'x-unit',
  'x-values',
];

function countsOf(subject: string, objects: readonly JsonObject[]): readonly string[] {
  return kinds
    .map((kind) => [kind, objects.filter((object) => Object.hasOwn(object, kind)).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${subject} ${kind}: ${count}`);
}

function propertiesOf(schema: JsonObject): readonly JsonObject[] {
  const own = objectEntries(schema['properties']).map(([, property]) => property);
  return [...own, ...own.flatMap(propertiesOf)];
}
