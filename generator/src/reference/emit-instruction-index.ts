import { byCodeUnit } from '../document/json.js';
import { firstSentence } from '../emit/table-text.js';
import type { Area, Instruction, Operation } from '../model/types.js';
import { instructionWords } from '../words/find-words.js';
import { instructionAnchor } from './emit-instructions.js';
import { emitTable } from './emit-table.js';
import { methodAnchor } from './method-anchor.js';
import type { ReferenceSource } from './reference-source.js';
import { codeText, richText } from './rich-text.js';

/** One kind of instruction of one operation. */
interface Entry {
  readonly area: Area;
  readonly operation: Operation;
  readonly instruction: Instruction;
}

/** Emits the page that tells which method takes which kind of semantic-patch instruction. */
export function emitInstructionIndex({ model, words }: ReferenceSource): string {
  const entries = model.areas
    .flatMap((area) => area.operations.flatMap((operation) => entriesOf(area, operation)))
    .toSorted((left, right) => byCodeUnit(left.instruction.kind, right.instruction.kind));
  const rows = entries.map(({ area, operation, instruction }) => [
    `<a href="./${area.slug}.md#${instructionAnchor(operation, instruction)}">${codeText(instruction.kind)}</a>`,
    `<a href="./${area.slug}.md#${methodAnchor(operation)}">${codeText(operation.name)}</a>`,
    codeText(`@ld-rest/${area.slug}`),
    richText(firstSentence(instructionWords(words, operation.operationId, instruction.kind) ?? '')),
  ]);
  return [
    '# All instructions',
    'A semantic patch is a list of instructions. Each kind, the method that takes it, and its package.',
    `<div class="filtered">\n${emitTable(['kind', 'method', 'package', 'what it does'], rows)}\n</div>`,
    '',
  ].join('\n\n');
}

function entriesOf(area: Area, operation: Operation): readonly Entry[] {
  return operation.instructions.map((instruction) => ({ area, operation, instruction }));
}
