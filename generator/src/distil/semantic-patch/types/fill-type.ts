import { isObject } from '../../../document/json.js';
import type { Json, JsonObject } from '../../../document/json.js';
import type { Field, InstructionType, ObjectType } from './instruction-type.js';
import { isParameterName } from '../read/names.js';
import { typeOfExamples } from './type-of-examples.js';

const largestSample = 100;

/** Decides from examples what prose has left open; what prose says stands. */
export function fillType(type: InstructionType, values: readonly Json[]): InstructionType {
  const sample = values.slice(0, largestSample);
  switch (type.is) {
    case 'undecided':
      return typeOfExamples(sample);
    case 'array':
      return { is: 'array', items: fillType(type.items, sample.flatMap(elementsOf)) };
    case 'map':
      return { is: 'map', items: fillType(type.items, sample.flatMap(valuesOf)) };
    case 'object':
      return fillObject(type, sample.filter(isObject));
    default:
      return type;
  }
}

/** A property that an example leaves out is optional; so is one that only examples show. */
function fillObject(type: ObjectType, objects: readonly JsonObject[]): ObjectType {
  const shown = objects.flatMap((object) =>
    Object.keys(object).slice(0, largestSample).filter(isParameterName),
  );
  const names = new Set([...type.fields.keys(), ...shown]);
  return {
    ...type,
    fields: new Map([...names].map((name) => [name, fillField(type.fields.get(name), name, objects)])),
  };
}

function fillField(field: Field | undefined, name: string, objects: readonly JsonObject[]): Field {
  const values = objects.flatMap((object) => (Object.hasOwn(object, name) ? [object[name] ?? null] : []));
  const { type, optional }: Field = field ?? { type: { is: 'undecided' }, optional: true };
  return { type: fillType(type, values), optional: optional || values.length < objects.length };
}

function elementsOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function valuesOf(value: Json): readonly Json[] {
  return isObject(value) ? Object.values(value).map((entry) => entry ?? null) : [];
}
