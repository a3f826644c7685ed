import { arrayOf, objectOf, type Json } from '../../generator/src/document/json.js';

/** Lists the properties of a schema, those of its alternatives included. */
export function propertiesOf(schema: Json | undefined): ReadonlySet<string> {
  const { properties, allOf, anyOf, oneOf } = objectOf(schema);
  const parts = [allOf, anyOf, oneOf].flatMap(arrayOf);
  return new Set([...Object.keys(objectOf(properties)), ...parts.flatMap((part) => [...propertiesOf(part)])]);
}
