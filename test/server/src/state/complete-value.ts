import { followSchema } from '../contract/follow-schema.js';
import { isObject, objectOf, type Json, type JsonObject } from '../json.js';
import type { Account } from './account.js';
import { makeId } from './make-id.js';

/** Completes what a request says by what the answer's schema requires: a reference becomes the thing, an element gets its id. */
export function completeValue(account: Account, schema: JsonObject, value: Json): Json {
  const { properties, items } = followSchema(account.contract, schema);
  if (Array.isArray(value) && isObject(items))
    return value.map((element: Json) => completeValue(account, items, element));
  if (!isObject(value) || !isObject(properties)) return value;
  return {
    ...withIds(account, account.blank(schema), properties),
    ...completeProperties(account, properties, value),
  };
}

function completeProperties(account: Account, properties: JsonObject, value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, given]) => [
      name,
      given === undefined ? given : completeValue(account, objectOf(properties[name]), given),
    ]),
  );
}

function withIds(account: Account, blank: JsonObject, properties: JsonObject): JsonObject {
  const ids = Object.keys(blank).filter((name) => /^_?id$/.test(name));
  return { ...blank, ...Object.fromEntries(ids.map((name) => [name, makeId(account, properties[name])])) };
}
