import type { InstructionType, ObjectType } from './instruction-type.js';
import { mergeAll } from './merge-types.js';
import { shapeName } from './shape-names.js';

/** Collects the named shapes of all instructions; shapes of one name become one that holds the values of all. */
export function shareShapes(instructions: readonly ObjectType[]): ReadonlyMap<string, InstructionType> {
  const shapes = new Map<string, InstructionType[]>();
  for (const part of instructions.flatMap(partsOf)) {
    const name = shapeName(part);
    if (name === undefined) continue;
    const known = shapes.get(name);
    if (known) known.push(part);
    else shapes.set(name, [part]);
  }
  return new Map([...shapes].map(([name, parts]) => [name, mergeAll(parts)]));
}

/** Every type inside a type, at any depth. */
function partsOf(type: InstructionType): readonly InstructionType[] {
  const children = childrenOf(type);
  return children.concat(children.flatMap(partsOf));
}

function childrenOf(type: InstructionType): readonly InstructionType[] {
  if (type.is === 'array' || type.is === 'map') return [type.items];
  if (type.is === 'choice') return type.options;
  return type.is === 'object' ? [...type.fields.values()].map((field) => field.type) : [];
}
