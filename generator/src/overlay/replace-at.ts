import { isObject, type Json, type JsonObject } from '../document/json.js';
import type { Location } from './find-targets.js';

/** Copies a value with the one at a location changed, or removed when the change is `undefined`; the rest is shared. */
export function replaceAt(
  value: Json,
  location: Location,
  change: (old: Json) => Json | undefined,
): Json | undefined {
  const [key, ...rest] = location;
  if (key === undefined) return change(value);
  const below = (child: Json): Json | undefined => replaceAt(child, rest, change);
  if (Array.isArray(value) && typeof key === 'number') return replaceEntry(value, key, below);
  if (isObject(value) && typeof key === 'string') return replaceProperty(value, key, below);
  return value;
}

function replaceEntry(list: readonly Json[], index: number, change: (old: Json) => Json | undefined): Json {
  return list.flatMap((entry, at) => {
    const next = at === index ? change(entry) : entry;
    // Not flattened with the rest: an entry may be a list itself.
    return next === undefined ? [] : [next];
  });
}

function replaceProperty(object: JsonObject, key: string, change: (old: Json) => Json | undefined): Json {
  const old = Object.hasOwn(object, key) ? object[key] : undefined;
  if (old === undefined) return object;
  const next = change(old);
  // Entries keep a property named __proto__ and the order of the others.
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]) => {
      const kept = name === key ? next : value;
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
}
