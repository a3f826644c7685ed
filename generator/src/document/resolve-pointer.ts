import { isObject, type Json, type JsonObject } from './json.js';
import { stepsOf } from './pointer.js';

/** Finds what a local reference (`#/…`) stands for; `undefined` when nothing is there. */
export function resolvePointer(document: JsonObject, reference: string): Json | undefined {
  if (reference === '#') return document;
  const keys = keysOf(reference);
  return keys?.reduce((value: Json | undefined, key) => ownValue(value, key), document);
}

function keysOf(reference: string): readonly string[] | undefined {
  if (!reference.startsWith('#/')) return undefined;
  try {
    return stepsOf(decodeURIComponent(reference));
  } catch {
    return undefined;
  }
}

function ownValue(value: Json | undefined, key: string): Json | undefined {
  if (Array.isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
