import { followSchema } from '../contract/follow-schema.js';
import { isObject, objectOf, type Json, type JsonObject } from '../json.js';
import type { Account } from './account.js';

/** Completes what a request says by what the answer's schema requires: a reference becomes the thing, an element gets its id. */
export function completeValue(account: Account, schema: JsonObject, value: Json): Json {
  const { properties, items } = followSchema(account.contract, schema);
  if (Array.isArray(value) && isObject(items))
    return value.map((element: Json) => completeValue(account, items, element));
  if (!isObject(value) || !isObject(properties)) return value;
  return { ...withIds(account, account.blank(schema)), ...completeProperties(account, properties, value) };
}

function completeProperties(account: Account, properties: JsonObject, value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, given]) => [
      name,
      given === undefined ? given : completeValue(account, objectOf(properties[name]), given),
    ]),
  );
}

function withIds(account: Account, blank: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(blank).map(([name, value]) => [
      name,
      /^_?id$/.test(name) && value === '' ? account.newId() : value,
    ]),
  );
}
