import { isObject, objectOf } from '../../../generator/src/document/json.js';
import type { Json, JsonObject } from '../../../generator/src/document/json.js';
import { stepsOf } from '../../../generator/src/document/pointer.js';

/** Copies a document with the value at a JSON pointer replaced, added or, when there is no value, removed. */
export function changeAt(document: JsonObject, pointer: string, value: Json | undefined): JsonObject {
  return objectOf(changeValue(document, stepsOf(pointer), value));
}

/** Reads the value at a JSON pointer. */
export function valueAt(document: Json, pointer: string): Json | undefined {
  return stepsOf(pointer).reduce<Json | undefined>(
    (current, step) => (Array.isArray(current) ? current[Number(step)] : objectOf(current)[step]),
    document,
  );
}

function changeValue(
  current: Json | undefined,
  steps: readonly string[],
  value: Json | undefined,
): Json | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (Array.isArray(current)) {
    const index = step === '-' ? current.length : Number(step);
    const changed = changeValue(current[index], rest, value);
    return changed === undefined ? current.toSpliced(index, 1) : current.toSpliced(index, 1, changed);
  }
  const changed = changeValue(isObject(current) ? current[step] : undefined, rest, value);
  const others = Object.entries(objectOf(current)).filter(([key]) => key !== step);
  return Object.fromEntries(changed === undefined ? others : [...others, [step, changed]]);
}
