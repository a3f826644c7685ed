import { compact, isObject, objectEntries, objectOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import { changeOperations } from '../document/change-operations.js';
import { reachedSchemas } from './separate-requests.js';

/**
 * Turns every enum of strings that a response can carry into `x-open-enum`, because LaunchDarkly adds and withdraws values
 * between releases: the values that are known, of a string that can be another.
 */
export function openEnums(contract: JsonObject): JsonObject {
  const components = objectOf(contract['components']);
  const { responses } = reachedSchemas(contract);
  const schemas = objectEntries(components['schemas']).map(
    ([name, schema]) => [name, responses.has(name) ? open(schema) : schema] as const,
  );
  const changed = changeOperations(contract, (operation) => ({
    ...operation,
    responses: open(objectOf(operation['responses'])),
  }));
  return { ...changed, components: { ...components, schemas: compact(schemas) } };
}

function open(value: Json): Json {
  if (Array.isArray(value)) return value.map(open);
  if (!isObject(value)) return value;
  const opened = Object.entries(value).map(([key, entry]) => [key, open(entry ?? null)] as const);
  if (!isStringEnum(value)) return Object.fromEntries(opened);
  return Object.fromEntries(
    opened.map(([key, entry]) => [key === 'enum' ? 'x-open-enum' : key, entry] as const),
  );
}

/** A property that is named `enum` holds a schema, not a list. */
function isStringEnum({ enum: values, type }: JsonObject): boolean {
  return Array.isArray(values) && type === 'string';
}
