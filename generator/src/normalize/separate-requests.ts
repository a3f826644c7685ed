import { compact, objectEntries, objectOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import { changeOperations, operationsOf } from '../document/change-operations.js';
import { renameReferences, schemaReach } from '../document/schema-references.js';

/**
 * Gives requests their own copy (`StatementInput`) of each schema that they share with responses, and marks what is sent with
 * `x-input`: what is sent is closed and may be read-only, what is received is open and the caller's to change.
 */
export function separateRequests(contract: JsonObject): JsonObject {
  const components = objectOf(contract['components']);
  const schemas = objectOf(components['schemas']);
  const { requests, responses } = reachedSchemas(contract);
  const shared = [...requests].filter((name) => responses.has(name));
  const copies = new Map(shared.map((name) => [name, copyName(name, schemas)]));
  const rename = (name: string): string => copies.get(name) ?? name;
  const input = (schema: Json | undefined): JsonObject => ({
    ...objectOf(renameReferences(schema ?? {}, rename)),
    'x-input': true,
  });
  const sent = (name: string): boolean => requests.has(name) && !responses.has(name);
  const renamed = objectEntries(schemas).map(
    ([name, schema]) => [name, sent(name) ? input(schema) : schema] as const,
  );
  const added = shared.map((name) => [rename(name), input(schemas[name])] as const);
  const changed = changeOperations(contract, (operation) =>
    compact(
      Object.entries(operation).map(([key, value]) => [
        key,
        key === 'requestBody' || key === 'parameters' ? renameReferences(value ?? null, rename) : value,
      ]),
    ),
  );
  return { ...changed, components: { ...components, schemas: compact([...renamed, ...added]) } };
}

/** Splits the schemas of a contract by the direction in which they travel; a schema can be in both sets. */
export function reachedSchemas(contract: JsonObject): {
  readonly requests: ReadonlySet<string>;
  readonly responses: ReadonlySet<string>;
} {
  const reach = schemaReach(objectOf(objectOf(contract['components'])['schemas']));
  const operations = operationsOf(contract);
  const reached = (part: 'parameters' | 'requestBody' | 'responses'): readonly string[] =>
    operations.flatMap((operation) => [...reach(operation[part])]);
  return {
    requests: new Set([...reached('parameters'), ...reached('requestBody')]),
    responses: new Set(reached('responses')),
  };
}

function copyName(name: string, schemas: JsonObject): string {
  const copy = `${name}Input`;
  return Object.hasOwn(schemas, copy) ? copyName(copy, schemas) : copy;
}
