import { isObject } from '../../../document/json.js';
import type { Json } from '../../../document/json.js';
import type { InstructionType } from './instruction-type.js';
import { isParameterName } from '../read/names.js';
import { typeOfExamples } from './type-of-examples.js';

/** The type of a value shown as one of several formats: every property in it is needed, and `true` stands for itself. */
export function typeOfFormat(value: Json): InstructionType {
  if (typeof value === 'boolean') return { is: 'boolean', values: [value] };
  if (!isObject(value)) return typeOfExamples([value]);
  const fields = Object.entries(value)
    .filter(([name]) => isParameterName(name))
    .map(([name, field = null]) => [name, { type: typeOfFormat(field), optional: false }] as const);
  return { is: 'object', fields: new Map(fields) };
}
