import {
  arrayOf,
  isObject,
  numberOf,
  objectEntries,
  objectOf,
  textOf,
  type Json,
  type JsonObject,
} from '../json.js';
import { allowedValues } from '../schema/convert-schema.js';
import { sampleNumber } from './sample-number.js';
import { sampleText, type SampleSite } from './sample-text.js';

/** What holds for a whole sample. */
export interface SampleSettings {
  readonly full: boolean;
  readonly branch: number;
  readonly leastItems: number;
  readonly write: (site: SampleSite) => string;
  readonly resolve: (reference: string) => JsonObject;
  readonly instructionsOf: (source: Json) => readonly JsonObject[];
}

/** Where a part of a sample stands. */
export interface SamplePlace extends SampleSite {
  /** References that are being followed: one that comes again would never end. */
  readonly visiting: ReadonlySet<string>;
  readonly settings: SampleSettings;
}

/** Makes a value that a schema allows; nothing where the schema only leads back to itself. */
export function sampleAny(schema: JsonObject, place: SamplePlace): Json | undefined {
  if (schema['nullable'] === true && !place.settings.full) return null;
  const reference = textOf(schema['$ref']);
  if (reference !== undefined) return sampleReference(schema, reference, place);
  const source = schema['x-instructions-of'];
  if (source !== undefined) return sampleInstruction(source, place);
  const values = allowedValues(schema);
  if (values.length > 0) return values[(place.serial - 1) % values.length];
  const parts = partsOf(schema, place.settings.branch);
  return parts.length === 0 ? samplePlain(schema, place) : sampleParts(schema, parts, place);
}

function sampleReference(schema: JsonObject, reference: string, place: SamplePlace): Json | undefined {
  if (place.visiting.has(reference)) return undefined;
  const { $ref: _reference, ...siblings } = schema;
  const target = { ...place.settings.resolve(reference), ...siblings };
  return sampleAny(target, { ...place, visiting: new Set([...place.visiting, reference]) });
}

/** An answer gives back what was sent, and that is an instruction of a kind that is known. */
function sampleInstruction(source: Json, place: SamplePlace): Json | undefined {
  const schemas = place.settings.instructionsOf(source);
  return sampleAny(schemas[(place.serial - 1) % schemas.length] ?? {}, place);
}

function partsOf(schema: JsonObject, branch: number): readonly JsonObject[] {
  const alternatives = [arrayOf(schema['oneOf']), arrayOf(schema['anyOf'])].map(
    (list) => list[branch % list.length],
  );
  return [...arrayOf(schema['allOf']), ...alternatives].filter(isObject);
}

function sampleParts(schema: JsonObject, parts: readonly JsonObject[], place: SamplePlace): Json | undefined {
  const { allOf: _all, anyOf: _any, oneOf: _one, ...own } = schema;
  const allParts = own['properties'] === undefined ? parts : [own, ...parts];
  const values = allParts.map((part) => sampleAny(part, place));
  if (values.includes(undefined)) return undefined;
  const objects = values.filter(isObject);
  return objects.length === values.length
    ? Object.fromEntries(objects.flatMap(Object.entries))
    : values.at(-1);
}

function samplePlain(schema: JsonObject, place: SamplePlace): Json | undefined {
  switch (schema['type']) {
    case 'string':
      return sampleText(schema, place, place.settings.write);
    case 'integer':
    case 'number':
      return sampleNumber(schema, place.serial);
    case 'boolean':
      return true;
    case 'array':
      return sampleArray(schema, place);
    case 'object':
      return sampleObject(schema, place);
    default:
      return schema['properties'] === undefined ? place.settings.write(place) : sampleObject(schema, place);
  }
}

function sampleArray(schema: JsonObject, place: SamplePlace): Json {
  const items = objectOf(schema['items']);
  const length = Math.max(numberOf(schema['minItems']) ?? 0, place.settings.leastItems);
  const values = Array.from({ length }, (_, index) =>
    sampleAny(items, { ...place, serial: place.serial + index }),
  );
  return values.filter((value) => value !== undefined);
}

function sampleObject(schema: JsonObject, place: SamplePlace): Json | undefined {
  const required = new Set(arrayOf(schema['required']));
  const wanted = objectEntries(schema['properties']).filter(
    ([name]) => place.settings.full || required.has(name),
  );
  const entries = wanted.map(([name, property]) => [name, sampleAny(property, { ...place, name })] as const);
  if (entries.some(([name, value]) => value === undefined && required.has(name))) return undefined;
  return Object.fromEntries([
    ...entries.filter(([, value]) => value !== undefined),
    ...sampleAdditional(schema, place),
  ]);
}

// An open object gets one entry, so that code which drops or rejects free-form data shows.
function sampleAdditional(schema: JsonObject, place: SamplePlace): readonly (readonly [string, Json])[] {
  const additional = schema['additionalProperties'] ?? schema['properties'] === undefined;
  if (!place.settings.full || additional === false) return [];
  const name = `${place.name}Entry`;
  const value = sampleAny(objectOf(additional), { ...place, name });
  return value === undefined ? [] : [[name, value]];
}
