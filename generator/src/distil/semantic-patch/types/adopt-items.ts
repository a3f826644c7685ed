import { shownInstructions, valuesOf } from '../read/shown-instructions.js';
import type { BuiltInstruction } from './build-instruction.js';
import { fillType } from './fill-type.js';
import type { Field, InstructionType, ObjectType } from './instruction-type.js';
import type { DocumentedKind } from '../read/read-kind.js';

/**
 * Types the elements of a bare "list of rules" as what `addRule` of the same operation takes, together with what its own
 * examples show: one example alone cannot tell which other properties there are.
 */
export function adoptItems(
  documented: readonly DocumentedKind[],
  built: readonly BuiltInstruction[],
): readonly BuiltInstruction[] {
  const types = new Map(built.map(({ kind, type }) => [kind, type]));
  const documentedByKind = new Map(documented.map((entry) => [entry.kind, entry]));
  return built.map((instruction) => {
    const documentation = documentedByKind.get(instruction.kind);
    return documentation
      ? { ...instruction, type: adoptIn(instruction.type, documentation, types) }
      : instruction;
  });
}

function adoptIn(
  type: ObjectType,
  documented: DocumentedKind,
  types: ReadonlyMap<string, ObjectType>,
): ObjectType {
  const adopted = documented.parameters.flatMap(({ name, prose }): readonly (readonly [string, Field])[] => {
    const added = types.get(adderOf(prose));
    const field = type.fields.get(name);
    if (!added || !field) return [];
    const list: InstructionType = { is: 'array', items: elementOf(added) };
    return [[name, { ...field, type: fillType(list, valuesOf(shownInstructions(documented), name)) }]];
  });
  return { ...type, fields: new Map([...type.fields, ...adopted]) };
}

function adderOf(prose: string): string {
  const [, first = '', rest = ''] =
    /^(?:an? )?(?:list|array) of ([a-z])([a-z]{1,40})s\.?$/i.exec(prose) ?? [];
  return `add${first.toUpperCase()}${rest}`;
}

/** In a list, an element has no kind, and its place is its position. */
function elementOf(added: ObjectType): ObjectType {
  return {
    ...added,
    fields: new Map([...added.fields].filter(([name]) => name !== 'kind' && !/^before[A-Z]/.test(name))),
  };
}
