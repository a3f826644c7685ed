import { code } from '../changes/describe-change.js';
import type { ChangedOperation } from '../changes/spec-change.js';
import { enumerate } from './enumerate.js';

/** Names methods, and says which of them were beta before the release. */
export function renderMethods(operations: readonly ChangedOperation[], longest?: number): string {
  const beta = operations.filter(({ stability }) => stability === 'beta');
  if (operations.length > 1 && beta.length === operations.length) {
    const names = enumerate(
      operations.map(({ name }) => code(name)),
      longest,
    );
    return `${names} (${operations.length === 2 ? 'both' : 'all'} beta)`;
  }
  return enumerate(
    operations.map((operation) => `${code(operation.name)}${beta.includes(operation) ? ' (beta)' : ''}`),
    longest,
  );
}
