import { own } from '../document/json.js';
import type { JsonObject } from '../document/json.js';
import type { Operation } from '../model/types.js';
import type { Words } from '../words/words.js';
import { emitPermissionFacts } from './emit-permission-facts.js';

/** Emits `operations.json`: the table of operations as data. */
export function emitOperations(
  operations: readonly Operation[],
  { words, permissions }: { readonly words: Words; readonly permissions: JsonObject },
): string {
  const rows = operations.map((operation) => ({
    operationId: operation.operationId,
    method: operation.method.toUpperCase(),
    path: operation.path,
    summary: own(words.operations, operation.operationId) ?? null,
    stability: operation.stability,
    deprecated: operation.deprecated,
    paging: operation.paging?.kind ?? null,
    access: operation.readOnly ? 'read' : 'write',
    permission: emitPermissionFacts(operation.operationId, permissions),
    docs: operation.docs ?? null,
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}
