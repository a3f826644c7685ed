import { SpecError } from '../errors.js';
import { isObject, objectOf, type Json, type JsonObject } from '../document/json.js';
import { readDocument } from '../load/read-document.js';
import type { AreaWords, Sample, Sections, Texts, Words } from './words.js';

/**
 * Reads our own words.
 * @throws {SpecError} naming the entry that has another form.
 */
export async function readWords(path: string): Promise<Words> {
  return parseWords(await readDocument(path), path);
}

/** Parses our own words; a section that is missing is empty. */
export function parseWords(source: JsonObject, name: string): Words {
  const at = (section: string): Place => ({ value: source[section] ?? {}, path: `${name}: ${section}` });
  return {
    areas: mapOf(at('areas'), areaOf),
    operations: mapOf(at('operations'), textOf),
    parameters: mapOf(at('parameters'), textOf),
    parametersByOperation: mapOf(at('parametersByOperation'), textsOf),
    samples: mapOf(at('samples'), sampleOf),
    samplesByOperation: mapOf(at('samplesByOperation'), (place) => mapOf(place, sampleOf)),
    bodies: mapOf(at('bodies'), ({ value }) => value),
    instructions: mapOf(at('instructions'), textOf),
    instructionsByOperation: mapOf(at('instructionsByOperation'), textsOf),
    instructionParameters: mapOf(at('instructionParameters'), textOf),
    instructionParametersByKind: mapOf(at('instructionParametersByKind'), textsOf),
    properties: mapOf(at('properties'), textsOf),
    propertyDefaults: mapOf(at('propertyDefaults'), textOf),
    schemas: mapOf(at('schemas'), textOf),
  } satisfies Record<keyof Words, Texts | Sections | object>;
}

interface Place {
  readonly value: Json;
  readonly path: string;
}

function mapOf<Value>(
  { value, path }: Place,
  read: (place: Place) => Value,
): Readonly<Record<string, Value>> {
  if (!isObject(value)) throw wrong(path, 'a map');
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      read({ value: entry ?? null, path: `${path}.${key}` }),
    ]),
  );
}

function textsOf(place: Place): Texts {
  return mapOf(place, textOf);
}

function textOf({ value, path }: Place): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw wrong(path, 'a text');
}

function areaOf({ value, path }: Place): AreaWords {
  const { alias, purpose = null, task = null, traps = [] } = objectOf(value);
  if (!Array.isArray(traps)) throw wrong(`${path}.traps`, 'a list');
  return {
    ...(alias !== undefined && { alias: textOf({ value: alias, path: `${path}.alias` }) }),
    purpose: textOf({ value: purpose, path: `${path}.purpose` }),
    task: textOf({ value: task, path: `${path}.task` }),
    traps: traps.map((trap, index) => textOf({ value: trap, path: `${path}.traps[${index}]` })),
  };
}

function sampleOf({ value, path }: Place): Sample {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((entry) => textOf({ value: entry, path }));
  throw wrong(path, 'a text, a number, a boolean or a list of texts');
}

function wrong(path: string, expected: string): SpecError {
  return new SpecError(`${path} is something else. Expected ${expected}.`);
}
