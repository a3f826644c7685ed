/** What a value in an instruction can be, as far as prose and examples tell. */
export type InstructionType =
  | { readonly is: 'undecided' | 'any' }
  | ScalarType
  | { readonly is: 'array' | 'map'; readonly items: InstructionType }
  | { readonly is: 'choice'; readonly options: readonly InstructionType[] }
  | ObjectType;

/** A single value. */
export interface ScalarType {
  readonly is: 'boolean' | 'integer' | 'number' | 'string';
  /** The only values there are. */
  readonly values?: readonly (boolean | string)[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** An object with known properties. */
export interface ObjectType {
  readonly is: 'object';
  readonly fields: ReadonlyMap<string, Field>;
  readonly alternatives?: Alternatives;
}

/** A property of an object. */
export interface Field {
  readonly type: InstructionType;
  readonly optional: boolean;
}

/** Properties that stand for one another: exactly one of the sets, or at least one. */
export interface Alternatives {
  readonly choose: 'one' | 'some';
  readonly sets: readonly (readonly string[])[];
}

/** Nothing is known yet. */
export const undecided: InstructionType = { is: 'undecided' };

/** Tells whether a type says nothing about its value. */
export function isUnknown(type: InstructionType): boolean {
  return type.is === 'undecided' || type.is === 'any';
}

/** Tells whether a type, or a part of it, is of a sort. */
export function hasPart(type: InstructionType, sort: string): boolean {
  if (type.is === sort) return true;
  if (type.is === 'array' || type.is === 'map') return hasPart(type.items, sort);
  if (type.is === 'choice') return type.options.some((option) => hasPart(option, sort));
  return type.is === 'object' && [...type.fields.values()].some((field) => hasPart(field.type, sort));
}
