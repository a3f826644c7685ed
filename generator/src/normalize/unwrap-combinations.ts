import { isObject } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';

/**
 * Takes the wrapping from items that are a combination of a single schema: openapi-typescript prints a list of
 * `anyOf: [list]` as the inner list.
 */
export function unwrapCombinations(contract: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(contract).map(([key, value]) => [key, unwrapIn(value ?? null)]));
}

function unwrapIn(value: Json): Json {
  if (Array.isArray(value)) return value.map(unwrapIn);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, unwrapIn(entry ?? null)] as const);
  return Object.fromEntries(entries.map(([key, entry]) => [key, key === 'items' ? unwrap(entry) : entry]));
}

function unwrap(schema: Json): Json {
  const [combination, ...others] = isObject(schema) ? Object.entries(schema) : [];
  if (!combination || others.length > 0 || !['allOf', 'anyOf', 'oneOf'].includes(combination[0]))
    return schema;
  const [, parts] = combination;
  const [part, ...more] = Array.isArray(parts) ? parts : [];
  return part === undefined || more.length > 0 ? schema : unwrap(part);
}
