import { compact, isObject, objectEntries, objectOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import { changeOperations, operationsOf } from '../document/change-operations.js';
import { renameReferences, schemaReach } from '../document/schema-references.js';

/**
 * Gives requests their own copy (`StatementInput`) of each schema that they share with responses and that holds an enum,
 * because an enum is closed in what is sent and open in what is received.
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
  const added = shared.map((name) => [rename(name), renameReferences(schemas[name] ?? {}, rename)] as const);
  const renamed = objectEntries(schemas).map(([name, schema]) => {
    const requestOnly = requests.has(name) && !responses.has(name);
    return [name, requestOnly ? renameReferences(schema, rename) : schema] as const;
  });
  const changed = changeOperations(contract, (operation) =>
    isObject(operation['requestBody'])
      ? { ...operation, requestBody: renameReferences(operation['requestBody'], rename) }
      : operation,
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
  const reached = (part: 'requestBody' | 'responses'): ReadonlySet<string> =>
    new Set(operations.flatMap((operation) => [...reach(operation[part])]));
  return { requests: reached('requestBody'), responses: reached('responses') };
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
