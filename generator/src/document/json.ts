/** Any JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** Tells whether a value is a JSON object. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Narrows a value to a JSON object; anything else reads as an empty one. */
export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** Narrows a value to an array; anything else reads as an empty one. */
export function arrayOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** Narrows a value to a string. */
export function stringOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Lists the entries of an object whose values are objects themselves. */
export function objectEntries(value: Json | undefined): readonly (readonly [string, JsonObject])[] {
  return Object.entries(objectOf(value)).flatMap(([key, entry]) =>
    isObject(entry) ? [[key, entry] as const] : [],
  );
}

/** Builds an object from entries without the ones that are undefined; `__proto__` becomes an ordinary key. */
export function compact(entries: Iterable<readonly [string, Json | undefined]>): JsonObject {
  return Object.fromEntries([...entries].filter(([, value]) => value !== undefined));
}

/** Copies a value with the keys of every object in code-unit order. */
export function sortKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).toSorted(byCodeUnit);
  return compact(keys.map((key) => [key, sortKeys(value[key] ?? null)]));
}

/** Compares strings by code unit: the same order on every machine and in every locale. */
export function byCodeUnit(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Reads an entry that is the map's own, so that a property named `constructor` finds nothing. */
export function own<Value>(map: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;
}
