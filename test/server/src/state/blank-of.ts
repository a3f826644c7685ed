import { isObject, type Json, type JsonObject } from '../json.js';

/** Turns a minimal sample into one with nothing in it: what can be on is off, and what is counted is none. */
export function blankOf(sample: Json): JsonObject {
  return isObject(sample) ? emptied(sample) : {};
}

function emptied(sample: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(sample).map(([name, value]) => [name, value === undefined ? value : off(value)]),
  );
}

function off(value: Json): Json {
  if (value === true) return false;
  if (value === 1) return 0;
  return isObject(value) ? emptied(value) : value;
}
