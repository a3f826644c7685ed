import {
  arrayOf,
  byCodeUnit,
  compact,
  isObject,
  objectEntries,
  objectOf,
  stringOf,
} from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import type { DistilContext } from './distil-context.js';
import { liftSuccessor } from './facts/lift-successor.js';
import { liftUnit } from './facts/lift-time.js';

const facts = [
  'additionalProperties',
  'allOf',
  'anyOf',
  'default',
  'deprecated',
  'discriminator',
  'enum',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'format',
  'items',
  'maxItems',
  'maxLength',
  'maximum',
  'minItems',
  'minLength',
  'minimum',
  'multipleOf',
  'not',
  'nullable',
  'oneOf',
  'pattern',
  'properties',
  'readOnly',
  'required',
  'type',
  'uniqueItems',
  'writeOnly',
] as const;

/** Formats that only repeat the type. */
const emptyFormats = new Set(['string', 'boolean', 'int']);

/** Keeps what a schema says about data and drops its titles, texts, examples and vendor extensions. */
export function distilSchema(schema: JsonObject, context: DistilContext): JsonObject {
  const reference = stringOf(schema['$ref']);
  if (reference !== undefined) return distilReference(reference, schema, context);
  const kept = facts.map((fact) => [fact, distilFact(fact, schema[fact], context)] as const);
  return compact([...kept, ...lifted(schema), ...prose(schema, context)]);
}

/**
 * OpenAPI 3.0 ignores what stands beside `$ref`; LaunchDarkly does not. An enum there narrows the type, so it replaces
 * the reference; `deprecated` is kept around it.
 */
function distilReference(reference: string, schema: JsonObject, context: DistilContext): JsonObject {
  if (Array.isArray(schema['enum'])) {
    const target = context.resolve(schema);
    return distilSchema(
      { type: target['type'], nullable: target['nullable'], enum: schema['enum'] },
      context,
    );
  }
  const aside = [['deprecated', schema['deprecated']] as const, ...deprecation(schema)];
  const texts = prose(schema, context);
  // A contract with texts differs from one without in nothing else, so a text stands beside the reference.
  return aside.some(([, value]) => value !== undefined)
    ? compact([['allOf', [{ $ref: reference }]], ...aside, ...texts])
    : compact([['$ref', reference], ...texts]);
}

/** What only the text of a schema tells. */
function lifted(schema: JsonObject): readonly (readonly [string, Json | undefined])[] {
  const { type } = schema;
  const counted = type === 'integer' || type === 'number';
  const text = stringOf(schema['description']) ?? '';
  return [...deprecation(schema), ['x-unit', counted ? liftUnit(text, schema['example']).unit : undefined]];
}

function deprecation(schema: JsonObject): readonly (readonly [string, Json])[] {
  const successor = liftSuccessor(stringOf(schema['description']) ?? '');
  return successor === undefined
    ? []
    : [
        ['deprecated', true],
        ['x-successor', successor],
      ];
}

function distilFact(
  fact: (typeof facts)[number],
  value: Json | undefined,
  context: DistilContext,
): Json | undefined {
  switch (fact) {
    case 'properties':
      return isObject(value)
        ? compact(objectEntries(value).map(([name, property]) => [name, distilSchema(property, context)]))
        : undefined;
    case 'items':
    case 'additionalProperties':
    case 'not':
      return isObject(value) ? distilSchema(value, context) : value;
    case 'allOf':
    case 'anyOf':
    case 'oneOf':
      return Array.isArray(value) ? value.map((part) => distilSchema(objectOf(part), context)) : undefined;
    case 'required':
      return Array.isArray(value) && value.length > 0 ? sortedStrings(value) : undefined;
    case 'enum':
      return Array.isArray(value) ? sortedEnum(value) : undefined;
    case 'format':
      return typeof value === 'string' && !emptyFormats.has(value) ? value : undefined;
    default:
      return value;
  }
}

function sortedStrings(values: readonly Json[]): readonly string[] {
  return values.filter((value) => typeof value === 'string').toSorted(byCodeUnit);
}

function sortedEnum(values: readonly Json[]): readonly Json[] {
  return arrayOf(values).every((value) => typeof value === 'string')
    ? [...new Set(sortedStrings(values))]
    : values;
}

/** Names the texts that `--keep-prose` lets through. */
export function prose(
  source: JsonObject,
  context: DistilContext,
): readonly (readonly [string, string | undefined])[] {
  if (!context.keepProse) return [];
  return (['summary', 'description'] as const).map((field) => [field, stringOf(source[field])] as const);
}
