import { compact } from './json.js';
import type { JsonObject } from './json.js';

/** Copies an object without its extensions: what they refer to is no part of a package's types. */
export function withoutExtensions(object: JsonObject): JsonObject {
  return compact(Object.entries(object).filter(([key]) => !key.startsWith('x-')));
}
