import { isObject, type Json, type JsonObject } from './json.js';
import { below, type Place } from './place.js';

/** An object of the document that is neither plain data nor a map of names. */
export interface DocumentObject {
  readonly value: JsonObject;
  readonly place: Place | undefined;
}

interface Level {
  readonly value: Json;
  readonly place: Place | undefined;
  readonly names: boolean;
}

/** Keys whose value maps names chosen by the API's authors; below them `example` is a name like any other. */
const NAME_MAPS = new Set([
  'properties',
  'patternProperties',
  'schemas',
  'responses',
  'parameters',
  'requestBodies',
  'headers',
  'securitySchemes',
  'links',
  'callbacks',
  'paths',
  'content',
  'encoding',
  'variables',
  'scopes',
  'instructions',
]);

/** Keys whose value is data of the API, where `$ref` refers to nothing. */
const DATA = new Set(['example', 'examples', 'default', 'enum']);

/** Goes through the objects of a document in its order, without recursion. */
export function* walkDocument(document: JsonObject): Generator<DocumentObject> {
  const pending: Level[] = [{ value: document, place: undefined, names: false }];
  for (let level = pending.pop(); level; level = pending.pop()) {
    const { value, place, names } = level;
    if (isObject(value) && !names) yield { value, place };
    pending.push(...childrenOf(level).toReversed());
  }
}

function childrenOf({ value, place, names }: Level): readonly Level[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, Json | undefined]) => {
    if (typeof child !== 'object' || child === null || (!names && DATA.has(key))) return [];
    return [
      { value: child, place: below(place, key), names: !names && NAME_MAPS.has(key) && isObject(child) },
    ];
  });
}
