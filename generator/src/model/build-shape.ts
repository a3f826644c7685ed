import { arrayOf, byCodeUnit, isObject, objectEntries, objectOf, stringOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import { stepsOf } from '../document/pointer.js';
import { unitOf } from './extension-values.js';
import type { ObjectShape, Shape, TimeUnit } from './types.js';

/** Builds the type of data that a schema describes. */
export function buildShape(schema: Json | undefined): Shape {
  const source = objectOf(schema);
  const shape = buildPlainShape(source);
  return source['nullable'] === true ? { ...shape, nullable: true } : shape;
}

function buildPlainShape(schema: JsonObject): Shape {
  const reference = stringOf(schema['$ref']);
  if (reference !== undefined) return { kind: 'reference', schema: stepsOf(reference).at(-1) ?? '' };
  if (Array.isArray(schema['oneOf']) || Array.isArray(schema['anyOf'])) {
    return buildUnion(schema);
  }
  if (Array.isArray(schema['allOf'])) return buildIntersection(schema);
  return buildTypedShape(schema);
}

/** Properties beside alternatives are common to all of them. */
function buildUnion(schema: JsonObject): Shape {
  const alternatives = [...arrayOf(schema['oneOf']), ...arrayOf(schema['anyOf'])];
  const parts = alternatives.filter(isData).map(buildShape);
  const open = alternatives.some((part) => objectOf(part)['x-unknown-instruction'] !== undefined);
  const [only] = parts;
  const union: Shape =
    only && parts.length === 1 && !open ? only : { kind: 'union', parts, ...(open ? { open } : {}) };
  return isObject(schema['properties'])
    ? { kind: 'intersection', parts: [union, buildObject(schema)] }
    : union;
}

function buildIntersection(schema: JsonObject): Shape {
  const own = isObject(schema['properties']) ? [buildObject(schema)] : [];
  const parts = [...arrayOf(schema['allOf']).map(buildShape), ...own];
  return parts.length === 1 ? (parts[0] ?? { kind: 'unknown' }) : { kind: 'intersection', parts };
}

function buildTypedShape(schema: JsonObject): Shape {
  switch (schema['type']) {
    case 'string':
      return { kind: 'string', ...formatOf(schema), ...valuesOf(schema, isString), ...openValuesOf(schema) };
    case 'integer':
    case 'number':
      return {
        kind: schema['type'],
        ...formatOf(schema),
        ...unitIn(schema),
        ...valuesOf(schema, isNumberOrString),
      };
    case 'boolean':
      return { kind: 'boolean', ...valuesOf(schema, isBoolean) };
    case 'array':
      return { kind: 'array', items: buildShape(schema['items']) };
    case 'object':
      return buildObject(schema);
    default:
      return buildUntypedShape(schema);
  }
}

function buildUntypedShape(schema: JsonObject): Shape {
  if (isObject(schema['properties']) || isObject(schema['additionalProperties'])) return buildObject(schema);
  if (arrayOf(schema['enum']).length > 0 && arrayOf(schema['enum']).every(isString)) {
    return { kind: 'string', ...valuesOf(schema, isString) };
  }
  return { kind: 'unknown' };
}

function buildObject(schema: JsonObject): ObjectShape {
  const required = new Set(arrayOf(schema['required']));
  const described = objectEntries(schema['properties']).filter(([, property]) => isData(property));
  const properties = described.map(([name, property]) => ({
    name,
    required: required.has(name),
    deprecated: property['deprecated'] === true,
    readOnly: property['readOnly'] === true,
    writeOnly: property['writeOnly'] === true,
    ...successorIn(property),
    shape: buildShape(property),
  }));
  return {
    kind: 'object',
    properties: properties.toSorted((left, right) => byCodeUnit(left.name, right.name)),
    additional: buildAdditional(schema['additionalProperties']),
  };
}

/** Marks of the type system say nothing about data: a property that must be absent, an instruction that nobody knows. */
function isData(schema: Json): boolean {
  return objectOf(schema)['x-never'] === undefined && objectOf(schema)['x-unknown-instruction'] === undefined;
}

function buildAdditional(additional: Json | undefined): Shape | false | undefined {
  if (additional === false) return false;
  if (additional === true) return { kind: 'unknown' };
  return isObject(additional) ? buildShape(additional) : undefined;
}

function formatOf(schema: JsonObject): { readonly format?: string } {
  const format = stringOf(schema['format']);
  return format === undefined ? {} : { format };
}

function unitIn(schema: JsonObject): { readonly unit?: TimeUnit } {
  const unit = unitOf(schema['x-unit']);
  return unit === undefined ? {} : { unit };
}

function successorIn(property: JsonObject): { readonly successor?: string } {
  const successor = stringOf(property['x-successor']);
  return successor === undefined ? {} : { successor };
}

function valuesOf<Value extends Json>(
  schema: JsonObject,
  accept: (value: Json) => value is Value,
): { readonly values?: readonly Value[] } {
  const values = arrayOf(schema['enum']).filter(accept);
  return values.length > 0 ? { values } : {};
}

function openValuesOf(schema: JsonObject): { readonly values?: readonly string[]; readonly open?: true } {
  const values = arrayOf(schema['x-open-enum']).filter(isString);
  return values.length > 0 ? { values, open: true } : {};
}

function isBoolean(value: Json): value is boolean {
  return typeof value === 'boolean';
}

function isString(value: Json): value is string {
  return typeof value === 'string';
}

function isNumberOrString(value: Json): value is number | string {
  return typeof value === 'number' || typeof value === 'string';
}
