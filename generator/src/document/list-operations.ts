import { isObject, objectEntries, type Json, type JsonObject } from './json.js';
import { below, type Place } from './place.js';

/** An operation where the document has it. */
export interface ListedOperation {
  readonly place: Place;
  readonly path: string;
  readonly method: string;
  readonly operation: JsonObject;
  readonly pathItem: JsonObject;
}

/** What a path item holds beside its operations. */
const NO_METHODS = new Set(['parameters', 'servers', 'summary', 'description', '$ref']);

/** Lists the operations of a document, of whatever method. */
export function listOperations(document: JsonObject): readonly ListedOperation[] {
  return objectEntries(document['paths']).flatMap(([path, pathItem]) =>
    Object.entries(pathItem).flatMap(([method, operation]: [string, Json | undefined]) => {
      if (!isObject(operation) || NO_METHODS.has(method) || method.startsWith('x-')) return [];
      return [{ place: below(undefined, 'paths', path, method), path, method, operation, pathItem }];
    }),
  );
}
