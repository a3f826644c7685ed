import { stringOf } from '../document/json.js';
import type { Instruction, Operation, Property } from '../model/types.js';
import { instructionParameterWords, instructionWords } from '../words/find-words.js';
import { actionsByKind } from './emit-needs.js';
import { describe, nameCell, typeCell } from './emit-properties.js';
import type { PageSource } from './reference-source.js';
import { codeText, richText } from './rich-text.js';

/** Emits the kinds of instruction that a semantic patch can hold, each under an anchor. */
export function emitInstructions(operation: Operation, source: PageSource): readonly string[] {
  const { instructions } = operation;
  if (instructions.length === 0) return [];
  const label =
    instructions.length === 1 ? 'One kind of instruction' : `${instructions.length} kinds of instruction`;
  return [
    [
      '<details class="instructions">',
      `<summary>${label}</summary>`,
      '<dl>',
      ...instructions.map((instruction) => emitInstruction(operation, instruction, source)),
      '</dl>',
      '</details>',
    ].join('\n'),
  ];
}

/** Names the place on a page where a kind of instruction of an operation is explained. */
export function instructionAnchor({ name }: Operation, { kind }: Instruction): string {
  return `${name}-${kind}`;
}

function emitInstruction(operation: Operation, instruction: Instruction, source: PageSource): string {
  const { kind, deprecated, successor, shape } = instruction;
  const properties = shape.kind === 'object' ? shape.properties.filter(({ name }) => name !== 'kind') : [];
  const list = properties.map((property) => emitParameter(kind, property, source));
  return [
    `<dt id="${instructionAnchor(operation, instruction)}" data-pagefind-weight="6">${codeText(kind)}${deprecated ? ' <span class="badge deprecated">deprecated</span>' : ''}</dt>`,
    `<dd>${describeInstruction(operation, instruction, source)}`,
    ...(deprecated && successor !== undefined ? [` Use ${codeText(successor)}.`] : []),
    ...(list.length > 0 ? [`<ul>${list.join('')}</ul>`] : []),
    '</dd>',
  ].join('\n');
}

function describeInstruction(
  { operationId, instructions }: Operation,
  { kind, needsEnvironment }: Instruction,
  { words, permissions }: PageSource,
): string {
  const text = instructionWords(words, operationId, kind);
  const mixed = instructions.some((other) => other.needsEnvironment !== needsEnvironment);
  const action = stringOf(actionsByKind(operationId, permissions)[kind]);
  return [
    ...(text === undefined ? [] : [richText(text)]),
    ...(mixed && needsEnvironment ? [`Needs ${codeText('environmentKey')}.`] : []),
    ...(action === undefined ? [] : [`Action: ${codeText(action)}.`]),
  ].join(' ');
}

function emitParameter(kind: string, property: Property, source: PageSource): string {
  const text = describe(property, instructionParameterWords(source.words, kind, property.name));
  return `<li>${nameCell(property.name, property.required)} ${typeCell(property.shape, source)} ${text}</li>`;
}
