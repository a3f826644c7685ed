import { objectOf } from '../../../generator/src/document/json.js';
import type { Json, JsonObject } from '../../../generator/src/document/json.js';

/** Copies a document with one value set, or removed when it is undefined; missing objects on the way are made. */
export function withValue(
  document: JsonObject,
  keys: readonly string[],
  value: Json | undefined,
): JsonObject {
  const [key = '', ...rest] = keys;
  const old = Object.hasOwn(document, key) ? document[key] : undefined;
  const next = rest.length === 0 ? value : insertBelow(old, rest, value);
  const others = Object.entries(document).filter(([name]) => name !== key);
  return Object.fromEntries(next === undefined ? others : [...others, [key, next]]);
}

function insertBelow(old: Json | undefined, keys: readonly string[], value: Json | undefined): Json {
  if (!Array.isArray(old)) return withValue(objectOf(old), keys, value);
  const entries = withValue(
    Object.fromEntries(old.map((entry, index) => [String(index), entry])),
    keys,
    value,
  );
  return Object.values(entries).flatMap((entry) => (entry === undefined ? [] : [entry]));
}
