import { isObject } from '../../../document/json.js';
import type { Json } from '../../../document/json.js';
import type { InstructionType } from './instruction-type.js';

/** Tells whether an example agrees with what prose says; properties that prose does not mention do no harm. */
export function acceptsValue(type: InstructionType, value: Json): boolean {
  switch (type.is) {
    case 'undecided':
    case 'any':
      return true;
    case 'integer':
      return Number.isInteger(value);
    case 'string':
      return typeof value === 'string' && (type.values?.includes(value) ?? true);
    case 'boolean':
      return typeof value === 'boolean' && (type.values?.includes(value) ?? true);
    case 'array':
      return Array.isArray(value) && value.every((item: Json) => acceptsValue(type.items, item));
    case 'map':
      return isObject(value) && Object.values(value).every((item) => acceptsValue(type.items, item ?? null));
    case 'choice':
      return type.options.some((option) => acceptsValue(option, value));
    case 'object':
      return (
        isObject(value) && [...type.fields].every(([name, field]) => acceptsOwn(field.type, value, name))
      );
    default:
      return typeof value === type.is;
  }
}

function acceptsOwn(
  type: InstructionType,
  object: { readonly [name: string]: Json | undefined },
  name: string,
): boolean {
  return !Object.hasOwn(object, name) || acceptsValue(type, object[name] ?? null);
}
