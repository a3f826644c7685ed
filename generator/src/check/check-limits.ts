import { isObject, type Json, type JsonObject } from '../document/json.js';
import { LIMITS } from './limits.js';
import { below, type Place, pointerOf, quoteText } from '../document/place.js';
import type { Problem } from './problem.js';

interface Level {
  readonly value: Json;
  readonly place: Place | undefined;
  readonly depth: number;
}

/** Finds what is too deep, too long or too many, without recursion; the other checks rely on these bounds. */
export function checkLimits(document: JsonObject): readonly Problem[] {
  const problems: Problem[] = [];
  const pending: Level[] = [{ value: document, place: undefined, depth: 0 }];
  let values = 0;
  for (let level = pending.pop(); level; level = pending.pop()) {
    const problem = excessOf(level);
    if (problem) problems.push({ pointer: pointerOf(level.place), message: problem });
    else for (const child of childrenOf(level)) pending.push(child);
    values += 1;
    if (values > LIMITS.values)
      return [...problems, { pointer: '#', message: tooMany('values', LIMITS.values) }];
  }
  return problems;
}

function excessOf({ value, place, depth }: Level): string | undefined {
  if (depth > LIMITS.depth)
    return `is nested deeper than ${LIMITS.depth} levels. Flatten it with named schemas`;
  if (place && place.key.length > LIMITS.nameLength)
    return `has a name of more than ${LIMITS.nameLength} characters. Shorten it`;
  if (place?.key === '__proto__')
    return `is named ${quoteText('__proto__')}, which JavaScript objects cannot hold safely. Rename it`;
  if (typeof value === 'string') {
    return value.length > LIMITS.textLength ? tooMany('characters', LIMITS.textLength) : undefined;
  }
  if (Array.isArray(value))
    return value.length > LIMITS.listEntries ? tooMany('entries', LIMITS.listEntries) : undefined;
  if (!isObject(value)) return undefined;
  return Object.keys(value).length > LIMITS.objectEntries
    ? tooMany('entries', LIMITS.objectEntries)
    : undefined;
}

function childrenOf({ value, place, depth }: Level): readonly Level[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, child]: [string, Json | undefined]) => ({
    value: child ?? null,
    place: below(place, key),
    depth: depth + 1,
  }));
}

function tooMany(what: string, most: number): string {
  return `has more than ${most} ${what}. Expected at most that many`;
}
