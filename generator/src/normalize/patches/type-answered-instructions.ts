import { isObject, objectOf } from '../../document/json.js';
import type { Json, JsonObject } from '../../document/json.js';
import { operationsOf } from '../../document/change-operations.js';
import { instructionUnion } from './instruction-union.js';
import type { ExtensionOf } from './instruction-union.js';

/**
 * Gives what answers return of instructions the type that requests take them in: `x-instructions-of` names the operations.
 * The union is one for both, so what was read can be sent again. It is open by its unknown instruction, and therefore comes
 * after the separation of requests and answers.
 */
export function typeAnsweredInstructions(contract: JsonObject): JsonObject {
  const extensions = new Map(
    operationsOf(contract).map(({ operationId, ...rest }) => [
      operationId,
      objectOf(rest['x-semantic-patch']),
    ]),
  );
  const components = objectOf(contract['components']);
  const schemas = typeIn(objectOf(components['schemas']), (operationId) => extensions.get(operationId) ?? {});
  return { ...contract, components: { ...components, schemas } };
}

function typeIn(value: Json, extensionOf: ExtensionOf): Json {
  if (Array.isArray(value)) return value.map((entry) => typeIn(entry, extensionOf));
  if (!isObject(value)) return value;
  const { 'x-instructions-of': source, ...rest } = value;
  if (source !== undefined) return instructionUnion(objectOf(source), extensionOf) ?? rest;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, typeIn(entry ?? null, extensionOf)]),
  );
}
