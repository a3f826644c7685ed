import { operationTypes } from '../emit/operation-types.js';
import type { Operation } from '../model/types.js';
import { linkTypes } from './link-types.js';
import type { PageSource } from './reference-source.js';

/** Emits how a method is called, and what that gives. */
export function emitSignature(operation: Operation, { client, links, model }: PageSource): string {
  const { input, output, item, optional } = operationTypes(operation, model.schemaNames);
  const first = `input${optional ? '?' : ''}: ${input}`;
  const call = `${client}.${operation.name}(${first}, options?: CallOptions): Promise<${output}>`;
  const walk =
    item === undefined
      ? []
      : [`${client}.${operation.name}.paginate(${first}, options?: PageOptions): Pages<${output}, ${item}>`];
  const lines = [call, ...walk].map((line) => `<code>${linkTypes(line, links)}</code>`);
  return `<div class="signature">${lines.join('<br>')}</div>`;
}
