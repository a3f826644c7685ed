import type { Instruction } from '../model/types.js';
import type { PlacedShape } from './finding.js';
import { pointerTo } from './json-pointer.js';
import { compareValues, operationFinding, operationPointer } from './operation-finding.js';
import type { OperationContext, OperationFinding } from './operation-finding.js';

/** Compares the semantic-patch instructions that an operation understands, by kind. */
export function compareInstructions(context: OperationContext): readonly OperationFinding[] {
  const before = new Map(context.before.instructions.map((instruction) => [instruction.kind, instruction]));
  const after = new Map(context.after.instructions.map((instruction) => [instruction.kind, instruction]));
  const kinds = [...new Set([...before.keys(), ...after.keys()])];
  return kinds.flatMap((kind) => {
    const pointer = pointerTo(operationPointer(context.after, 'x-semantic-patch', 'instructions'), kind);
    const was = before.get(kind);
    const is = after.get(kind);
    if (!was) return [operationFinding('instruction-added', pointer, { subject: kind, direction: 'input' })];
    if (!is) return [operationFinding('instruction-removed', pointer, { subject: kind, direction: 'input' })];
    return compareInstruction({ was, is, pointer }, context);
  });
}

interface InstructionPair {
  readonly was: Instruction;
  readonly is: Instruction;
  readonly pointer: string;
}

function compareInstruction(
  { was, is, pointer }: InstructionPair,
  context: OperationContext,
): readonly OperationFinding[] {
  const placed = ({ shape }: Instruction): PlacedShape => ({ shape, pointer });
  const subject = `instructions[${is.kind}]`;
  const environment = is.needsEnvironment
    ? 'instruction-environment-now-needed'
    : 'instruction-environment-now-optional';
  return [
    ...(was.needsEnvironment === is.needsEnvironment
      ? []
      : [operationFinding(environment, pointer, { subject: is.kind })]),
    ...compareValues({ before: placed(was), after: placed(is), subject }, 'input', context),
  ];
}
