import { arrayOf, objectEntries, objectOf, stringOf } from '../../document/json.js';
import type { JsonObject } from '../../document/json.js';
import { referenceTo } from '../../document/schema-references.js';
import { patchNames } from './patch-names.js';
import { unionOf } from './semantic-patch-schemas.js';

/** Looks up what was lifted about an operation's instructions. */
export type ExtensionOf = (operationId: string) => JsonObject;

/**
 * Builds the schema of an instruction of some operations, or of some of their kinds only; none when nothing is known about
 * the instructions of any of them.
 */
export function instructionUnion(source: JsonObject, extensionOf: ExtensionOf): JsonObject | undefined {
  const operations = arrayOf(source['operations'])
    .map((operation) => stringOf(operation) ?? '')
    .filter((id) => Object.keys(objectOf(extensionOf(id)['instructions'])).length > 0);
  if (operations.length === 0) return undefined;
  const kinds = arrayOf(source['kinds']).map((kind) => stringOf(kind) ?? '');
  if (kinds.length > 0) {
    const instructions = operations.flatMap((id) => objectEntries(extensionOf(id)['instructions']));
    return unionOf(instructions.filter(([kind]) => kinds.includes(kind)).map(([, schema]) => schema));
  }
  const references = operations.map((id) => ({ $ref: referenceTo(patchNames(id).instruction) }));
  const [only] = references;
  return references.length === 1 && only ? only : { anyOf: references };
}
