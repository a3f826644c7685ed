import { fileURLToPath } from 'node:url';
import { objectEntries, objectOf, type Json, type JsonObject } from '../../generator/src/document/json.js';
import { readDocument } from '../../generator/src/load/read-document.js';

/** The sections of spec/words.yaml about instructions, schemas and properties. */
export interface PropertyWords {
  readonly instructions: JsonObject;
  readonly instructionsByOperation: JsonObject;
  readonly instructionParameters: JsonObject;
  readonly instructionParametersByKind: JsonObject;
  readonly propertyDefaults: JsonObject;
  readonly properties: JsonObject;
  readonly schemas: JsonObject;
}

/** A text of a section that is sorted by two names, such as a schema and a property. */
export interface PairedText {
  readonly outer: string;
  readonly inner: string;
  readonly text: Json | undefined;
}

/** Reads what the repository says about instructions, schemas and properties. */
export async function readPropertyWords(): Promise<PropertyWords> {
  const document = await readDocument(fileURLToPath(new URL('../../spec/words.yaml', import.meta.url)));
  const section = (name: keyof PropertyWords): JsonObject => objectOf(document[name]);
  return {
    instructions: section('instructions'),
    instructionsByOperation: section('instructionsByOperation'),
    instructionParameters: section('instructionParameters'),
    instructionParametersByKind: section('instructionParametersByKind'),
    propertyDefaults: section('propertyDefaults'),
    properties: section('properties'),
    schemas: section('schemas'),
  };
}

/** Lists the texts of a section that is sorted by two names. */
export function listPairs(section: JsonObject): readonly PairedText[] {
  return objectEntries(section).flatMap(([outer, texts]) =>
    Object.entries(texts).map(([inner, text]) => ({ outer, inner, text })),
  );
}
