import { upperFirst } from 'es-toolkit/string';
import { compact, isObject, objectEntries, objectOf, stringOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import { changeOperations } from '../document/change-operations.js';
import { referenceTo } from '../document/schema-references.js';

/** Gives a name to every object with properties that is declared inline as a body, so that callers can name its type. */
export function nameInlineBodies(contract: JsonObject): JsonObject {
  const components = objectOf(contract['components']);
  const schemas = new Map(Object.entries(objectOf(components['schemas'])));
  const renamed = changeOperations(contract, (operation) => {
    const body = objectOf(operation['requestBody']);
    const [content] = objectEntries(body['content']);
    if (!content || !isInlineObject(content[1]['schema'])) return operation;
    const name = freeName(`${upperFirst(stringOf(operation['operationId']) ?? '')}Body`, schemas);
    schemas.set(name, content[1]['schema']);
    const reference = { schema: { $ref: referenceTo(name) } };
    return { ...operation, requestBody: { ...body, content: { [content[0]]: reference } } };
  });
  return { ...renamed, components: { ...components, schemas: compact(schemas) } };
}

function isInlineObject(schema: Json | undefined): boolean {
  return isObject(schema) && isObject(schema['properties']);
}

function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  return taken.has(name) ? freeName(`${name}Input`, taken) : name;
}
