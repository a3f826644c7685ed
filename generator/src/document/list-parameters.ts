import { isObject, type Json, type JsonObject } from './json.js';
import type { ListedOperation } from './list-operations.js';
import { below, type Place } from './place.js';
import { resolvePointer } from './resolve-pointer.js';

/** A parameter where the document has it, references followed. */
export interface ListedParameter {
  readonly place: Place;
  readonly name: string;
  /** `path`, `query`, `header` or `cookie`. */
  readonly where: string;
  readonly required: boolean;
}

/** Lists the parameters of an operation, those of its path included. */
export function listParameters(
  document: JsonObject,
  { operation, pathItem, place }: ListedOperation,
): readonly ListedParameter[] {
  const own = readParameters(document, operation['parameters'], below(place, 'parameters'));
  const shared = readParameters(document, pathItem['parameters'], below(place.parent, 'parameters'));
  // An operation's own parameter replaces the one of its path.
  const replaced = new Set(own.map(identify));
  return [...own, ...shared.filter((parameter) => !replaced.has(identify(parameter)))];
}

function identify({ where, name }: ListedParameter): string {
  return `${where} ${name}`;
}

function readParameters(
  document: JsonObject,
  list: Json | undefined,
  place: Place,
): readonly ListedParameter[] {
  const entries: readonly Json[] = Array.isArray(list) ? list : [];
  return entries.flatMap((entry, index) => {
    const { name, in: where, required } = resolveParameter(document, entry) ?? {};
    if (typeof name !== 'string' || typeof where !== 'string') return [];
    return [{ place: below(place, String(index)), name, where, required: required === true }];
  });
}

function resolveParameter(document: JsonObject, entry: Json): JsonObject | undefined {
  if (!isObject(entry)) return undefined;
  const target = typeof entry['$ref'] === 'string' ? resolvePointer(document, entry['$ref']) : entry;
  return isObject(target) ? target : undefined;
}
