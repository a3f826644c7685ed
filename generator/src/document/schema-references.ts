import { isObject } from './json.js';
import type { Json, JsonObject } from './json.js';

const prefix = '#/components/schemas/';

/** Makes the reference to a named schema. */
export function referenceTo(schema: string): string {
  return prefix + schema;
}

/** Reads the name of the schema that a value is a reference to. */
export function schemaOf(value: Json | undefined): string | undefined {
  const reference = isObject(value) ? value['$ref'] : undefined;
  return typeof reference === 'string' && reference.startsWith(prefix)
    ? reference.slice(prefix.length)
    : undefined;
}

/** Lists the names of the schemas that a value refers to. */
export function referencedSchemas(value: Json | undefined): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencedSchemas);
  if (!isObject(value)) return [];
  const own = schemaOf(value);
  return [...(own === undefined ? [] : [own]), ...Object.values(value).flatMap(referencedSchemas)];
}

/** Makes a search for the schemas that a value reaches, which reads each schema once. */
export function schemaReach(schemas: JsonObject): (value: Json | undefined) => ReadonlySet<string> {
  const references = new Map<string, readonly string[]>();
  const referencesIn = (name: string): readonly string[] => {
    const found = references.get(name) ?? referencedSchemas(schemas[name]);
    references.set(name, found);
    return found;
  };
  return (value) => {
    const reached = new Set(referencedSchemas(value));
    // A set visits what is added while it is walked.
    for (const name of reached) for (const next of referencesIn(name)) reached.add(next);
    return reached;
  };
}

/** Copies a value with its references to schemas renamed. */
export function renameReferences(value: Json, rename: (schema: string) => string): Json {
  if (Array.isArray(value)) return value.map((entry) => renameReferences(entry, rename));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      key === '$ref' && typeof entry === 'string' && entry.startsWith(prefix)
        ? prefix + rename(entry.slice(prefix.length))
        : renameReferences(entry ?? null, rename),
    ]),
  );
}
