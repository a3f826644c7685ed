import { objectOf, textOf, type JsonObject } from '../json.js';
import type { Account } from './account.js';
import { completeValue } from './complete-value.js';
import { makeId } from './make-id.js';
import { fillPath } from './place.js';
import type { Place, Resource } from './resource.js';
import { stampNew } from './stamp.js';

/** A new thing, and where it goes. */
export interface NewItem {
  readonly place: Place;
  readonly value: JsonObject;
}

/** Makes a thing from the body that creates it: what the schema requires, what the body says, an id, dates and a version. */
export function createItem(account: Account, resource: Resource, given: NewItem): NewItem {
  const { property, parameter, schema } = resource;
  const declared = objectOf(schema['properties']);
  // Workflow templates are created with a `key` and answer a `_key`.
  const named = textOf(given.value[property === '_key' ? 'key' : property]);
  const identity = named ?? given.place[parameter] ?? makeId(account, declared[property]);
  const place = { ...given.place, [parameter]: identity };
  const value = {
    ...objectOf(completeValue(account, schema, declaredOnly(given.value, schema))),
    ...(Object.hasOwn(declared, '_id') ? { _id: makeId(account, declared['_id']) } : {}),
    ...(Object.hasOwn(declared, '_links') ? { _links: linkItem(account, resource, place) } : {}),
    [property]: identity,
  };
  return { place, value: stampNew(value, schema, account.now()) };
}

/** Leaves out what a schema does not declare. */
export function declaredOnly(value: JsonObject, schema: JsonObject): JsonObject {
  const declared = objectOf(schema['properties']);
  return Object.fromEntries(Object.entries(value).filter(([name]) => Object.hasOwn(declared, name)));
}

function linkItem(
  account: Account,
  { schema, itemPath, collectionPath }: Resource,
  place: Place,
): JsonObject {
  const blank = account.blank(objectOf(objectOf(schema['properties'])['_links']));
  const link = (path: string): JsonObject => ({ href: fillPath(path, place), type: 'application/json' });
  return {
    ...blank,
    self: link(itemPath),
    ...(Object.hasOwn(blank, 'parent') ? { parent: link(collectionPath) } : {}),
  };
}
