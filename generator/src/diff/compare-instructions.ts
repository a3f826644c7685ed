import type { OperationChangeKind } from '../changes/change-catalogue.js';
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
    return changesOf(was.get(subject), is.get(subject)).map((kind) =>
      operationFinding(kind, pointer, {
        subject,
        after: kind === 'instruction-added' ? doubtsAbout(is.get(subject)) : undefined,
      }),
    );
  });
}

function instructionsByKind(instructions: readonly Instruction[]): ReadonlyMap<string, Instruction> {
  return new Map(instructions.map((instruction) => [instruction.kind, instruction]));
}

/** Names the parameters of which the document is not certain, so that a person looks at them. */
function doubtsAbout(instruction: Instruction | undefined): string | undefined {
  const { uncertain = [] } = instruction ?? {};
  return uncertain.length === 0 ? undefined : uncertain.map((name) => `\`${name}\``).join(', ');
}

function changesOf(
  before: Instruction | undefined,
  after: Instruction | undefined,
): readonly InstructionChange[] {
  if (!after) return ['instruction-removed'];
  if (!before) return ['instruction-added'];
  const needed = after.needsEnvironment
    ? 'instruction-environment-now-needed'
    : 'instruction-environment-now-optional';
  const deprecated = after.deprecated ? 'instruction-deprecated' : 'instruction-undeprecated';
  return [
    ...(before.needsEnvironment === after.needsEnvironment ? [] : ([needed] as const)),
    ...(before.deprecated === after.deprecated ? [] : ([deprecated] as const)),
  ];
}

type InstructionChange = Extract<OperationChangeKind, `instruction-${string}`>;
