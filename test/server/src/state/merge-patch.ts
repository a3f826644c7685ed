import { isObject, type Json } from '../json.js';

/** Applies a JSON merge patch (RFC 7386). */
export function mergePatch(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const base = isObject(target) ? target : {};
  const merged = Object.entries(patch).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, mergePatch(base[name], value)] as const],
  );
  const kept = Object.entries(base).filter(([name]) => !Object.hasOwn(patch, name));
  return Object.fromEntries([...kept, ...merged]);
}
