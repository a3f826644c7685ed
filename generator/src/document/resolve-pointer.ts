import { isObject, type Json, type JsonObject } from './json.js';

/** Finds what a local reference (`#/…`) stands for; `undefined` when nothing is there. */
export function resolvePointer(document: JsonObject, reference: string): Json | undefined {
  if (reference === '#') return document;
  const keys = keysOf(reference);
  return keys?.reduce((value: Json | undefined, key) => ownValue(value, key), document);
}

function keysOf(reference: string): readonly string[] | undefined {
  if (!reference.startsWith('#/')) return undefined;
  try {
    const keys = decodeURIComponent(reference.slice(2)).split('/');
    return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  } catch {
    return undefined;
  }
}

function ownValue(value: Json | undefined, key: string): Json | undefined {
  if (Array.isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
