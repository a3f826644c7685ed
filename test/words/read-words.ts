import { fileURLToPath } from 'node:url';
import { objectEntries, objectOf, type Json, type JsonObject } from '../../generator/src/document/json.js';
import { readDocument } from '../../generator/src/load/read-document.js';

/** The sections of spec/words.yaml about areas, operations and parameters. */
export interface Words {
  readonly areas: readonly (readonly [string, JsonObject])[];
  readonly operations: JsonObject;
  readonly parameters: JsonObject;
  readonly parametersByOperation: JsonObject;
  readonly samples: JsonObject;
  readonly samplesByOperation: JsonObject;
}

/** A text and where it stands. */
export interface PlacedText {
  readonly place: string;
  readonly text: Json | undefined;
}

/** Reads the words of the repository. */
export async function readWords(): Promise<Words> {
  const document = await readDocument(fileURLToPath(new URL('../../spec/words.yaml', import.meta.url)));
  const section = (name: string): JsonObject => objectOf(document[name]);
  return {
    areas: objectEntries(document['areas']),
    operations: section('operations'),
    parameters: section('parameters'),
    parametersByOperation: section('parametersByOperation'),
    samples: section('samples'),
    samplesByOperation: section('samplesByOperation'),
  };
}

/** Finds what a section says about an input of an operation: for the operation first, then by name. */
export function lookUp(
  byOperation: JsonObject,
  byName: JsonObject,
  operationId: string,
  name: string,
): Json | undefined {
  return objectOf(byOperation[operationId])[name] ?? byName[name];
}

/** Lists every text of the words with its place. */
export function listTexts(words: Words): readonly PlacedText[] {
  return [
    ...words.areas.flatMap(([slug, area]) => textsOf(`areas.${slug}`, area)),
    ...textsOf('operations', words.operations),
    ...textsOf('parameters', words.parameters),
    ...textsOf('parametersByOperation', words.parametersByOperation),
  ];
}

function textsOf(place: string, value: Json | undefined): readonly PlacedText[] {
  if (typeof value !== 'object' || value === null) return [{ place, text: value }];
  return Object.entries(value).flatMap(([key, entry]) => textsOf(`${place}.${key}`, entry));
}
