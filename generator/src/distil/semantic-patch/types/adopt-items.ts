import { shownInstructions, valuesOf } from '../read/shown-instructions.js';
import type { BuiltInstruction } from './build-instruction.js';
import { fillType } from './fill-type.js';
import type { Field, InstructionType, ObjectType } from './instruction-type.js';
import type { DocumentedKind } from '../read/read-kind.js';

/**
 * Types what prose describes by another instruction of the same operation: the elements of a bare "list of rules" as what
 * `addRule` takes, together with what its own examples show, because one example alone cannot tell which other properties
 * there are; and what has "the same format as `update`" as the parameter of its name there.
 */
export function adoptItems(
  documented: readonly DocumentedKind[],
  built: readonly BuiltInstruction[],
): readonly BuiltInstruction[] {
  const builtByKind = new Map(built.map((instruction) => [instruction.kind, instruction]));
  const documentedByKind = new Map(documented.map((entry) => [entry.kind, entry]));
  return built.map((instruction) => {
    const documentation = documentedByKind.get(instruction.kind);
    return documentation ? adoptIn(instruction, documentation, builtByKind) : instruction;
  });
}

function adoptIn(
  instruction: BuiltInstruction,
  documented: DocumentedKind,
  builtByKind: ReadonlyMap<string, BuiltInstruction>,
): BuiltInstruction {
  const shown = shownInstructions(documented);
  const adopted = documented.parameters.flatMap(({ name, prose }): readonly Adopted[] => {
    const field = instruction.type.fields.get(name);
    const found =
      elementsFrom(builtByKind.get(adderOf(prose))) ?? sameFrom(builtByKind.get(modelOf(prose)), name);
    return found && field
      ? [
          {
            name,
            certain: found.certain,
            field: { ...field, type: fillType(found.type, valuesOf(shown, name)) },
          },
        ]
      : [];
  });
  const certain = new Set(adopted.flatMap((entry) => (entry.certain ? [entry.name] : [])));
  const fields = adopted.map(({ name, field }) => [name, field] as const);
  return {
    ...instruction,
    type: { ...instruction.type, fields: new Map([...instruction.type.fields, ...fields]) },
    uncertain: instruction.uncertain.filter((name) => !certain.has(name)),
  };
}

interface Adopted {
  readonly name: string;
  readonly field: Field;
  readonly certain: boolean;
}

interface Found {
  readonly type: InstructionType;
  readonly certain: boolean;
}

function elementsFrom(adder: BuiltInstruction | undefined): Found | undefined {
  return (
    adder && { type: { is: 'array', items: elementOf(adder.type) }, certain: adder.uncertain.length === 0 }
  );
}

function sameFrom(model: BuiltInstruction | undefined, name: string): Found | undefined {
  const field = model?.type.fields.get(name);
  return field && { type: field.type, certain: model?.uncertain.includes(name) === false };
}

function adderOf(prose: string): string {
  const [, first = '', rest = ''] =
    /^(?:an? )?(?:list|array) of ([a-z])([a-z]{1,40})s\.?$/i.exec(prose) ?? [];
  return `add${first.toUpperCase()}${rest}`;
}

function modelOf(prose: string): string {
  return /\bsame format as `(\w{1,100})`/i.exec(prose)?.[1] ?? '';
}

/** In a list, an element has no kind, and its place is its position. */
function elementOf(added: ObjectType): ObjectType {
  return {
    ...added,
    fields: new Map([...added.fields].filter(([name]) => name !== 'kind' && !/^before[A-Z]/.test(name))),
  };
}
