import { objectOf, type JsonObject } from '../json.js';

const CREATED = /^_?(?:creationDate|createdAt)$/;
const CHANGED = /^_?(?:lastModified(?:Date)?|updatedAt)$/;
const VERSION = /^_?version$/;

/** Gives a new thing its dates and its first version, as far as its schema declares them. */
export function stampNew(value: JsonObject, schema: JsonObject, now: number): JsonObject {
  const declared = Object.entries(objectOf(schema['properties']));
  const dates = declared
    .filter(([name, property]) => isDate(name) && isNumeric(property))
    .map(([name]) => [name, now]);
  const versions = declared
    .filter(([name, property]) => VERSION.test(name) && isNumeric(property))
    .map(([name]) => [name, 1]);
  return { ...value, ...Object.fromEntries([...dates, ...versions]) };
}

/** Gives a changed thing the date of the change and its next version. */
export function stampChanged(value: JsonObject, now: number): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, property]) => {
      if (typeof property !== 'number') return [name, property];
      if (VERSION.test(name)) return [name, property + 1];
      return [name, CHANGED.test(name) ? now : property];
    }),
  );
}

function isDate(name: string): boolean {
  return CREATED.test(name) || CHANGED.test(name);
}

// Dates are `{ $ref: UnixMillis }` in most schemas and integers in the rest.
function isNumeric(property: unknown): boolean {
  const { type, $ref: reference } = objectOf(property);
  return type === 'integer' || type === 'number' || reference === '#/components/schemas/UnixMillis';
}
