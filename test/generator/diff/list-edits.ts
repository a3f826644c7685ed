import {
  arrayOf,
  isObject,
  objectEntries,
  objectOf,
  stringOf,
} from '../../../generator/src/document/json.js';
import type { Json, JsonObject } from '../../../generator/src/document/json.js';
import { pointerTo } from '../../../generator/src/document/pointer.js';
import type { Edit } from './balloon-api.js';

/** One valid change to a contract, with a name to find it by when it goes unnoticed. */
export interface NamedEdit extends Edit {
  readonly name: string;
}

/** Lists valid changes to a contract: a few to each operation, parameter, body, answer and schema. */
export function listEdits(contract: JsonObject): readonly NamedEdit[] {
  const paths = objectEntries(contract['paths']).flatMap(([path, item]) =>
    objectEntries(item).flatMap(([method, operation]) =>
      operationEdits(operation, pointerTo('/paths', path, method)),
    ),
  );
  const schemas = objectEntries(objectOf(contract['components'])['schemas']);
  return [
    ...paths,
    ...schemas.flatMap(([name, schema]) => schemaEdits(schema, pointerTo('/components/schemas', name))),
  ];
}

function operationEdits(operation: JsonObject, pointer: string): readonly NamedEdit[] {
  const { operationId, deprecated, parameters } = operation;
  const name = `${stringOf(operationId) ?? ''}Again`;
  return [
    toggle(`${pointer}/deprecated`, deprecated),
    toggleText(`${pointer}/x-stability`, operation['x-stability'], 'beta'),
    { name: `rename ${pointer}`, set: { [`${pointer}/operationId`]: name } },
    { name: `take ${pointer}`, remove: [pointer] },
    { name: `fail ${pointer}`, set: { [`${pointer}/responses/418`]: { description: 'Teapot' } } },
    ...arrayOf(parameters).flatMap((parameter, index) =>
      parameterEdits(objectOf(parameter), `${pointer}/parameters/${index}`),
    ),
    ...bodyEdits(operation['requestBody'], `${pointer}/requestBody`),
  ];
}

function parameterEdits(parameter: JsonObject, pointer: string): readonly NamedEdit[] {
  const schema = schemaEdits(objectOf(parameter['schema']), `${pointer}/schema`);
  const renamed = { name: `rename ${pointer}`, set: { [`${pointer}/name`]: 'renamed' } };
  if (parameter['in'] === 'path') return [...schema, renamed];
  return [
    ...schema,
    renamed,
    toggle(`${pointer}/required`, parameter['required']),
    { name: `take ${pointer}`, remove: [pointer] },
  ];
}

function bodyEdits(body: Json | undefined, pointer: string): readonly NamedEdit[] {
  if (!isObject(body)) return [];
  return [toggle(`${pointer}/required`, body['required']), { name: `take ${pointer}`, remove: [pointer] }];
}

function schemaEdits(schema: JsonObject, pointer: string): readonly NamedEdit[] {
  if (typeof schema['$ref'] === 'string') return [];
  return [
    toggle(`${pointer}/nullable`, schema['nullable']),
    ...typeEdits(schema, pointer),
    ...(isObject(schema['items']) ? schemaEdits(schema['items'], `${pointer}/items`) : []),
    ...objectEntries(schema['properties']).flatMap(([name, property]) =>
      propertyEdits({ name, property, schema, pointer }),
    ),
  ];
}

function typeEdits({ type, enum: values }: JsonObject, pointer: string): readonly NamedEdit[] {
  const enums = arrayOf(values);
  if (enums.length > 0) {
    const more = { name: `extend ${pointer}`, set: { [`${pointer}/enum`]: [...enums, 'another'] } };
    return enums.length > 1
      ? [more, { name: `shorten ${pointer}`, set: { [`${pointer}/enum`]: enums.slice(1) } }]
      : [more];
  }
  if (type === 'string') return [{ name: `retype ${pointer}`, set: { [`${pointer}/type`]: 'boolean' } }];
  return type === 'object'
    ? [{ name: `add ${pointer}`, set: { [`${pointer}/properties/addedNow`]: { type: 'string' } } }]
    : [];
}

interface PropertySite {
  readonly name: string;
  readonly property: JsonObject;
  readonly schema: JsonObject;
  readonly pointer: string;
}

function propertyEdits({ name, property, schema, pointer }: PropertySite): readonly NamedEdit[] {
  const required = arrayOf(schema['required']);
  const others = required.filter((other) => other !== name);
  const changed = others.length === required.length ? [...required, name] : others;
  const at = pointerTo(pointer, 'properties', name);
  return [
    { name: `take ${at}`, remove: [at], set: { [`${pointer}/required`]: others } },
    { name: `require ${at}`, set: { [`${pointer}/required`]: changed } },
    ...schemaEdits(property, at),
  ];
}

function toggle(pointer: string, value: Json | undefined): NamedEdit {
  return {
    name: `toggle ${pointer}`,
    ...(value === true ? { remove: [pointer] } : { set: { [pointer]: true } }),
  };
}

function toggleText(pointer: string, value: Json | undefined, text: string): NamedEdit {
  return {
    name: `toggle ${pointer}`,
    ...(value === text ? { remove: [pointer] } : { set: { [pointer]: text } }),
  };
}
