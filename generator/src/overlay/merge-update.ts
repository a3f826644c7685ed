import { SpecError } from '../errors.js';
import { isObject, type Json, type JsonObject } from '../document/json.js';
import { quoteText } from '../document/place.js';

/**
 * Merges an overlay's update into what its target matched: an object takes the properties, a list one more entry.
 * @throws {SpecError} when the two do not fit together.
 */
export function mergeUpdate(matched: Json, update: Json, { name, target }: Named): Json {
  if (Array.isArray(matched)) return [...matched, update];
  if (isObject(matched) && isObject(update)) return mergeObjects(matched, update, { name, target });
  throw new SpecError(
    `${name} (${target}) puts ${quoteText(update)} on ${quoteText(matched)}. Expected a target that is an object or a list, and an object for an object.`,
  );
}

interface Named {
  readonly name: string;
  readonly target: string;
}

function mergeObjects(matched: JsonObject, update: JsonObject, action: Named): JsonObject {
  const merged = Object.entries(update).map(([key, value]: [string, Json | undefined]) => {
    const old = Object.hasOwn(matched, key) ? matched[key] : undefined;
    return [key, old === undefined ? value : mergeValues(old, value ?? null, action)] as const;
  });
  return Object.fromEntries([...Object.entries(matched), ...merged]);
}

/** Within an update lists are joined, objects merged, and everything else replaced by its like. */
function mergeValues(old: Json, update: Json, action: Named): Json {
  if (Array.isArray(old) && Array.isArray(update)) return [...old, ...update];
  if (isObject(old) && isObject(update)) return mergeObjects(old, update, action);
  if (isPrimitive(old) && isPrimitive(update)) return update;
  throw new SpecError(
    `${action.name} (${action.target}) would put ${quoteText(update)} in the place of ${quoteText(old)}. Expected the same kind of value; remove the old one with an action before.`,
  );
}

function isPrimitive(value: Json): boolean {
  return typeof value !== 'object' || value === null;
}
