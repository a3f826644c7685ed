import { byCodeUnit, compact } from '../../../document/json.js';
import type { Json, JsonObject } from '../../../document/json.js';
import type { Alternatives, InstructionType, ObjectType, ScalarType } from './instruction-type.js';

/** Names the component that a type is written as; `undefined` writes it in place. */
export type NameShape = (type: InstructionType) => string | undefined;

const inPlace: NameShape = () => undefined;

/** Writes a type as a schema in the dialect of OpenAPI 3.0. */
export function typeSchema(type: InstructionType, nameShape: NameShape = inPlace): JsonObject {
  const write = (part: InstructionType): JsonObject => {
    const name = nameShape(part);
    return name === undefined ? typeSchema(part, nameShape) : { $ref: `#/components/schemas/${name}` };
  };
  switch (type.is) {
    case 'undecided':
    case 'any':
      return {};
    case 'array':
      return { type: 'array', items: write(type.items) };
    case 'map':
      return { type: 'object', additionalProperties: write(type.items) };
    case 'choice':
      return { anyOf: type.options.map(write) };
    case 'object':
      return objectSchema(type, write);
    default:
      return scalarSchema(type);
  }
}

function scalarSchema({ is, values, minimum, maximum }: ScalarType): JsonObject {
  return compact([
    ['type', is],
    ['enum', values],
    ['minimum', minimum],
    ['maximum', maximum],
  ]);
}

function objectSchema(type: ObjectType, write: (type: InstructionType) => JsonObject): JsonObject {
  const variants = variantsOf(type).map((variant) => variantSchema(variant, write));
  const [only] = variants;
  return variants.length === 1 && only ? only : { anyOf: variants };
}

/**
 * One object per alternative, because a type can say "this property or that one" only as a union. Objects that exclude
 * one another do so by lacking each other's properties.
 */
function variantsOf(type: ObjectType): readonly ObjectType[] {
  const { choose, sets }: Alternatives = type.alternatives ?? { choose: 'some', sets: [[]] };
  const named = new Set(sets.flat());
  return sets.map((set) => {
    const required = new Set(requiredOf(set, type));
    const fields = [...type.fields]
      .filter(([name]) => choose === 'some' || !named.has(name) || set.includes(name))
      .map(([name, field]) => [name, { ...field, optional: field.optional && !required.has(name) }] as const);
    return { is: 'object', fields: new Map(fields) };
  });
}

/** An alternative whose parameters are all optional is still chosen by its first one. */
function requiredOf(set: readonly string[], { fields }: ObjectType): readonly string[] {
  const required = set.filter((name) => fields.get(name)?.optional === false);
  return required.length > 0 ? required : set.slice(0, 1);
}

function variantSchema({ fields }: ObjectType, write: (type: InstructionType) => JsonObject): JsonObject {
  const entries = [...fields].toSorted(([left], [right]) => byCodeUnit(left, right));
  const required = entries.flatMap(([name, { optional }]): readonly Json[] => (optional ? [] : [name]));
  return compact([
    ['type', 'object'],
    ['properties', compact(entries.map(([name, { type }]) => [name, write(type)]))],
    ['required', required.length > 0 ? required : undefined],
    ['additionalProperties', false],
  ]);
}
