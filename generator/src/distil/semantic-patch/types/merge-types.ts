import { sortKeys } from '../../../document/json.js';
import { undecided } from './instruction-type.js';
import type { Alternatives, Field, InstructionType, ObjectType } from './instruction-type.js';
import { typeSchema } from './type-schema.js';

/** The smallest type that holds the values of both. */
export function mergeTypes(left: InstructionType, right: InstructionType): InstructionType {
  if (left.is === 'undecided') return right;
  if (right.is === 'undecided') return left;
  if (left.is === 'object' && right.is === 'object') return mergeObjects(left, right);
  if (left.is === 'array' && right.is === 'array')
    return { is: 'array', items: mergeTypes(left.items, right.items) };
  if (left.is === 'map' && right.is === 'map')
    return { is: 'map', items: mergeTypes(left.items, right.items) };
  return choiceOf([left, right]);
}

/** The smallest type that holds the values of all; halves first, so that no growing type is copied once for each. */
export function mergeAll(types: readonly InstructionType[]): InstructionType {
  const [first = undecided] = types;
  if (types.length < 2) return first;
  const middle = Math.ceil(types.length / 2);
  return mergeTypes(mergeAll(types.slice(0, middle)), mergeAll(types.slice(middle)));
}

/** A type that is one of several; a choice of one is no choice. */
export function choiceOf(types: readonly InstructionType[]): InstructionType {
  const options = types.flatMap((type) => (type.is === 'choice' ? type.options : [type]));
  const distinct = new Map(options.map((option) => [typeKey(option), option]));
  const [first = undecided] = distinct.values();
  if (options.some(({ is }) => is === 'any')) return { is: 'any' };
  return distinct.size < 2 ? first : { is: 'choice', options: [...distinct.values()] };
}

/** A property is required only if both objects always have it. */
export function mergeObjects(left: ObjectType, right: ObjectType): ObjectType {
  const names = new Set([...left.fields.keys(), ...right.fields.keys()]);
  const fields = new Map(
    [...names].map((name) => [name, mergeFields(left.fields.get(name), right.fields.get(name))]),
  );
  const alternatives = sameAlternatives(left.alternatives, right.alternatives)
    ? left.alternatives
    : undefined;
  return alternatives ? { is: 'object', fields, alternatives } : { is: 'object', fields };
}

function mergeFields(left: Field | undefined, right: Field | undefined): Field {
  if (!left || !right) return { type: left?.type ?? right?.type ?? undecided, optional: true };
  return { type: mergeTypes(left.type, right.type), optional: left.optional || right.optional };
}

function sameAlternatives(left: Alternatives | undefined, right: Alternatives | undefined): boolean {
  return left?.choose === right?.choose && left?.sets.join(';') === right?.sets.join(';');
}

function typeKey(type: InstructionType): string {
  return JSON.stringify(sortKeys(typeSchema(type)));
}
