import { compact, isObject, objectEntries, objectOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import { changeOperations, operationsOf } from '../document/change-operations.js';
import { renameReferences, schemaReach } from '../document/schema-references.js';

/**
 * Gives requests their own copy (`StatementInput`) of each schema that they share with responses and that holds an enum,
 * because an enum is closed in what is sent and open in what is received. Marks what is only sent with
 * `x-input`.
 */
export function separateRequests(contract: JsonObject): JsonObject {
  const components = objectOf(contract['components']);
  const schemas = objectOf(components['schemas']);
  const { requests, responses } = reachedSchemas(contract);
  const reach = schemaReach(schemas);
  const holdsEnum = (name: string): boolean =>
    [name, ...reach(schemas[name])].some((schema) => containsEnum(schemas[schema]));
  const shared = [...requests].filter((name) => responses.has(name) && holdsEnum(name));
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

function containsEnum(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.some(containsEnum);
  if (!isObject(value)) return false;
  return Array.isArray(value['enum']) || Object.values(value).some(containsEnum);
}

function copyName(name: string, schemas: JsonObject): string {
  const copy = `${name}Input`;
  return Object.hasOwn(schemas, copy) ? copyName(copy, schemas) : copy;
}
