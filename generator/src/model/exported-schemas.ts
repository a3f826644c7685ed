import type { Operation } from './types.js';

/** Lists the schemas that operations reach: what their package declares, and what it exports a type for. */
export function exportedSchemas(operations: readonly Pick<Operation, 'schemas'>[]): ReadonlySet<string> {
  return new Set(operations.flatMap(({ schemas }) => schemas));
}
