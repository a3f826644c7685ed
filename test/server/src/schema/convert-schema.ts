import { arrayOf, isObject, objectEntries, textOf, type Json, type JsonObject } from '../json.js';

/** How a schema of OpenAPI 3.0 is turned into JSON Schema 2019-09. */
export interface ConvertOptions {
  /** Rejects properties that are not declared, as a server does with requests. */
  readonly closed: boolean;
  /** Names the schema that stands for a reference. */
  readonly refer: (reference: string) => string;
  /** Tells whether the validator knows a format. */
  readonly knowsFormat: (format: string) => boolean;
}

const COPIED = [
  'maximum',
  'minimum',
  'maxLength',
  'minLength',
  'pattern',
  'maxItems',
  'minItems',
  'uniqueItems',
  'multipleOf',
  'required',
  'maxProperties',
  'minProperties',
] as const;
const COMPOSED = ['allOf', 'anyOf', 'oneOf'] as const;

/** Turns a schema of OpenAPI 3.0 into JSON Schema 2019-09. */
export function convertSchema(schema: JsonObject, options: ConvertOptions): JsonObject {
  const converted = convertPart(schema, options);
  return options.closed && mayHoldObject(schema) ? { ...converted, unevaluatedProperties: false } : converted;
}

/**
 * Turns a part of a composed or referenced schema into JSON Schema, without closing it: only where a value stands is it known
 * which properties all parts together declare.
 */
export function convertPart(schema: JsonObject, options: ConvertOptions): JsonObject {
  const converted: JsonObject = {
    ...copyKeywords(schema, options),
    ...convertReference(schema, options),
    ...convertChildren(schema, options),
    ...convertComposition(schema, options),
  };
  return schema['nullable'] === true ? { anyOf: [{ type: 'null' }, converted] } : converted;
}

function copyKeywords(schema: JsonObject, { knowsFormat }: ConvertOptions): JsonObject {
  const format = textOf(schema['format']);
  return {
    ...Object.fromEntries(
      COPIED.flatMap((keyword) => (schema[keyword] === undefined ? [] : [[keyword, schema[keyword]]])),
    ),
    ...(schema['type'] === undefined ? {} : { type: schema['type'] }),
    ...(schema['enum'] === undefined ? {} : { enum: allowedValues(schema) }),
    ...(format !== undefined && knowsFormat(format) ? { format } : {}),
  };
}

/** Lists the values of an enum; LaunchDarkly writes the values of one integer enum as strings. */
export function allowedValues(schema: JsonObject): readonly Json[] {
  const numeric = schema['type'] === 'integer' || schema['type'] === 'number';
  return arrayOf(schema['enum']).map((value) =>
    numeric && typeof value === 'string' ? Number(value) : value,
  );
}

function convertReference(schema: JsonObject, { refer }: ConvertOptions): JsonObject {
  const reference = textOf(schema['$ref']);
  return reference === undefined ? {} : { $ref: refer(reference) };
}

function convertChildren(schema: JsonObject, options: ConvertOptions): JsonObject {
  const { items, properties } = schema;
  const additional = schema['additionalProperties'];
  return {
    ...(isObject(items) ? { items: convertSchema(items, options) } : {}),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            objectEntries(properties).map(([name, value]) => [name, convertSchema(value, options)]),
          ),
        }),
    ...(isFreeForm(schema) ? { additionalProperties: true } : {}),
    ...(isObject(additional) ? { additionalProperties: convertSchema(additional, options) } : {}),
    ...(typeof additional === 'boolean' ? { additionalProperties: additional } : {}),
  };
}

function convertComposition(schema: JsonObject, options: ConvertOptions): JsonObject {
  return Object.fromEntries(
    COMPOSED.filter((keyword) => schema[keyword] !== undefined).map((keyword) => [
      keyword,
      arrayOf(schema[keyword]).map((part) => (isObject(part) ? convertPart(part, options) : part)),
    ]),
  );
}

// Says that every property counts as evaluated, so that closing the place around it does not forbid them.
function isFreeForm(schema: JsonObject): boolean {
  return (
    (schema['type'] === undefined || schema['type'] === 'object') &&
    schema['$ref'] === undefined &&
    schema['properties'] === undefined &&
    COMPOSED.every((keyword) => schema[keyword] === undefined)
  );
}

function mayHoldObject(schema: JsonObject): boolean {
  return (schema['type'] === undefined || schema['type'] === 'object') && !isFreeForm(schema);
}
