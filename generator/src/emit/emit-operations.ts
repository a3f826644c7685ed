import type { Operation } from '../model/types.js';
import { own } from '../words/find-words.js';
import type { Words } from '../words/words.js';

/** Emits `operations.json`: the table of operations as data. */
export function emitOperations(operations: readonly Operation[], words: Words): string {
  const rows = operations.map((operation) => ({
    operationId: operation.operationId,
    method: operation.method.toUpperCase(),
    path: operation.path,
    summary: own(words.operations, operation.operationId) ?? null,
    stability: operation.stability,
    deprecated: operation.deprecated,
    paging: operation.paging?.kind ?? null,
    access: operation.readOnly ? 'read' : 'write',
    docs: operation.docs ?? null,
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}
