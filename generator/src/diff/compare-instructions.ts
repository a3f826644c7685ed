import type { Instruction } from '../model/types.js';
import { pointerTo } from '../document/pointer.js';
import { operationFinding, operationPointer } from './operation-finding.js';
import type { OperationFinding, OperationPair } from './operation-finding.js';

/** Compares the semantic-patch instructions that an operation understands, by kind; their types are part of its body. */
export function compareInstructions({ before, after }: OperationPair): readonly OperationFinding[] {
  const was = instructionsByKind(before.instructions);
  const is = instructionsByKind(after.instructions);
  const kinds = [...new Set([...was.keys(), ...is.keys()])];
  return kinds.flatMap((subject) => {
    const pointer = pointerTo(operationPointer(after, 'x-semantic-patch', 'instructions'), subject);
    const kind = changeOf(was.get(subject), is.get(subject));
    return kind ? [operationFinding(kind, pointer, { subject })] : [];
  });
}

function instructionsByKind(instructions: readonly Instruction[]): ReadonlyMap<string, Instruction> {
  return new Map(instructions.map((instruction) => [instruction.kind, instruction]));
}

function changeOf(
  before: Instruction | undefined,
  after: Instruction | undefined,
): InstructionChange | undefined {
  if (!before) return 'instruction-added';
  if (!after) return 'instruction-removed';
  if (before.needsEnvironment === after.needsEnvironment) return undefined;
  return after.needsEnvironment
    ? 'instruction-environment-now-needed'
    : 'instruction-environment-now-optional';
}

type InstructionChange =
  | 'instruction-added'
  | 'instruction-environment-now-needed'
  | 'instruction-environment-now-optional'
  | 'instruction-removed';
