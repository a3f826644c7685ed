import { arrayOf, isObject, objectEntries, objectOf, textOf, type Json, type JsonObject } from '../json.js';
import type { EmbeddedInstructions, InstructionSchemas, SemanticPatch } from './types.js';

/** Reads how a semantic patch of an operation looks from its `x-semantic-patch`. */
export function readSemanticPatch(operation: JsonObject): SemanticPatch | undefined {
  const extension = objectOf(operation['x-semantic-patch']);
  if (!isObject(extension['instructions'])) return undefined;
  return {
    formats: textsOf(extension['formats']),
    properties: objectOf(extension['properties']),
    required: textsOf(extension['required']),
    kindsWithEnvironment: textsOf(objectOf(extension['environmentKey'])['neededBy']),
    instructions: instructionsOf(operation),
  };
}

/** Reads the instructions of all operations of a contract, by operationId. */
export function readInstructions(document: JsonObject): ReadonlyMap<string, InstructionSchemas> {
  const operations = objectEntries(document['paths']).flatMap(([, item]) => objectEntries(item));
  return new Map(
    operations.map(([, operation]) => [textOf(operation['operationId']) ?? '', instructionsOf(operation)]),
  );
}

/** Reads where the body of an operation takes the instructions of others. */
export function readEmbeddedInstructions(
  operation: JsonObject,
  instructionsById: ReadonlyMap<string, InstructionSchemas>,
): readonly EmbeddedInstructions[] {
  return arrayOf(objectOf(operation['x-semantic-patch'])['embeds']).map((source) => {
    const { at } = objectOf(source);
    return { steps: stepsOf(textOf(at) ?? ''), instructions: selectInstructions(source, instructionsById) };
  });
}

/** Selects the instructions of some operations, or of some of their kinds only. */
export function selectInstructions(
  source: Json,
  instructionsById: ReadonlyMap<string, InstructionSchemas>,
): InstructionSchemas {
  const { operations, kinds } = objectOf(source);
  const known = textsOf(operations).flatMap((operationId) => instructionsById.get(operationId) ?? []);
  return joinInstructions(known, textsOf(kinds));
}

function joinInstructions(all: readonly InstructionSchemas[], kinds: readonly string[]): InstructionSchemas {
  const entries = all.flatMap((schemas) => [...schemas]);
  const accepted = kinds.length > 0 ? kinds : entries.map(([kind]) => kind);
  return new Map(
    accepted.map((kind) => [kind, entries.flatMap(([name, schemas]) => (name === kind ? schemas : []))]),
  );
}

function instructionsOf(operation: JsonObject): InstructionSchemas {
  const { instructions } = objectOf(operation['x-semantic-patch']);
  return new Map(objectEntries(instructions).map(([kind, schema]) => [kind, [schema]]));
}

// `/properties/stages/items/properties/action` is a way through schemas; through data it is `stages`, `*`, `action`.
function stepsOf(pointer: string): readonly string[] {
  const parts = pointer.split('/').slice(1);
  return parts.flatMap((part, index) => {
    if (parts[index - 1] === 'properties') return [part.replaceAll('~1', '/').replaceAll('~0', '~')];
    return part === 'items' ? ['*'] : [];
  });
}

function textsOf(value: Json | undefined): readonly string[] {
  return arrayOf(value).flatMap((text) => (typeof text === 'string' ? [text] : []));
}
