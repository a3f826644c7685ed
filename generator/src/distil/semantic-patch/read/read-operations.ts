import { byCodeUnit, objectEntries, objectOf, stringOf } from '../../../document/json.js';
import type { Json, JsonObject } from '../../../document/json.js';

/** An operation as far as its patches go. */
export interface PatchOperation {
  readonly operationId: string;
  readonly description: string;
  /** The declared schema of its JSON body; empty if it declares none. */
  readonly body: JsonObject;
}

/** Follows a reference to a component's schema; anything else is itself. */
export type Resolve = (value: Json | undefined) => JsonObject;

/** Lists the operations of a document in the order of their ids. */
export function readOperations(document: JsonObject): readonly PatchOperation[] {
  return objectEntries(document['paths'])
    .flatMap(([, item]) => objectEntries(item))
    .flatMap(([, operation]) => {
      const operationId = stringOf(operation['operationId']);
      return operationId === undefined ? [] : [{ operationId, ...readTexts(operation, document) }];
    })
    .toSorted((left, right) => byCodeUnit(left.operationId, right.operationId));
}

function readTexts(operation: JsonObject, document: JsonObject): Omit<PatchOperation, 'operationId'> {
  const body = resolveComponent(operation['requestBody'], document);
  const schema = objectOf(objectOf(body['content'])['application/json'])['schema'];
  return { description: stringOf(operation['description']) ?? '', body: objectOf(schema) };
}

/** Follows a local reference to a component. */
export function resolveComponent(value: Json | undefined, document: JsonObject): JsonObject {
  const [, section = '', name = ''] =
    /^#\/components\/(\w+)\/([^/]+)$/.exec(stringOf(objectOf(value)['$ref']) ?? '') ?? [];
  if (section === '') return objectOf(value);
  const components = objectOf(objectOf(document['components'])[section]);
  return Object.hasOwn(components, name) ? objectOf(components[name]) : {};
}
