import { isObject } from '../../../document/json.js';
import type { Json } from '../../../document/json.js';
import type { Field, InstructionType } from './instruction-type.js';
import { mergeAll } from './merge-types.js';
import { isParameterName } from '../read/names.js';

const deepest = 8;
const largestSample = 100;

/** The type of a parameter of which there are only examples. */
export function typeOfExamples(values: readonly Json[], depth = 0): InstructionType {
  return mergeAll(values.slice(0, largestSample).map((value) => typeOf(value, depth)));
}

function typeOf(value: Json, depth: number): InstructionType {
  if (depth > deepest || value === null) return { is: 'any' };
  if (typeof value === 'string') return { is: 'string' };
  if (typeof value === 'boolean') return { is: 'boolean' };
  if (typeof value === 'number') return { is: Number.isInteger(value) ? 'integer' : 'number' };
  if (isObject(value)) return typeOfObject(Object.entries(value).slice(0, largestSample), depth);
  return { is: 'array', items: typeOfExamples(value, depth + 1) };
}

/** Keys that cannot be names of properties are data: the object is a map. No example proves a property required. */
function typeOfObject(
  entries: readonly (readonly [string, Json | undefined])[],
  depth: number,
): InstructionType {
  const pairs = entries.map(([name, value]) => [name, value ?? null] as const);
  if (!pairs.every(([name]) => isParameterName(name))) {
    return {
      is: 'map',
      items: typeOfExamples(
        pairs.map(([, value]) => value),
        depth + 1,
      ),
    };
  }
  const fields = pairs.map(([name, value]): readonly [string, Field] => [
    name,
    { type: typeOf(value, depth + 1), optional: true },
  ]);
  return { is: 'object', fields: new Map(fields) };
}
