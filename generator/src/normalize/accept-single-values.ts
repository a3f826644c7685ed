import { arrayOf, isObject } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import { changeOperations } from '../document/change-operations.js';

/** Lets what may be given several times be given once without a list around it: on the wire both are the same. */
export function acceptSingleValues(contract: JsonObject): JsonObject {
  return changeOperations(contract, (operation) =>
    arrayOf(operation['parameters']).some(isRepeatable)
      ? { ...operation, parameters: arrayOf(operation['parameters']).map(acceptSingle) }
      : operation,
  );
}

function acceptSingle(parameter: Json): Json {
  if (!isRepeatable(parameter) || !isObject(parameter)) return parameter;
  const { schema } = parameter;
  return isObject(schema) && isObject(schema['items'])
    ? { ...parameter, schema: { anyOf: [schema['items'], schema] } }
    : parameter;
}

function isRepeatable(parameter: Json): boolean {
  return isObject(parameter) && parameter['x-repeatable'] === true;
}
