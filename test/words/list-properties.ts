import { objectEntries, objectOf, type JsonObject } from '../../generator/src/document/json.js';
import { propertiesOf } from './properties-of.js';

/** A property of a named schema. */
export interface Property {
  readonly schema: string;
  readonly name: string;
}

/** Lists the names of the schemas of a contract. */
export function listSchemas(contract: JsonObject): readonly string[] {
  return objectEntries(objectOf(contract['components'])['schemas']).map(([name]) => name);
}

/** Lists the properties of the named schemas of a contract. */
export function listProperties(contract: JsonObject): readonly Property[] {
  return objectEntries(objectOf(contract['components'])['schemas']).flatMap(([schema, body]) =>
    [...propertiesOf(body)].map((name) => ({ schema, name })),
  );
}
