import type { Direction } from '../changes/change-rule.js';
import type { ShapePair } from './finding.js';
import type { OperationContext, OperationFinding } from './operation-finding.js';

/** Compares what an operation takes or answers with, through all the schemas that it reaches. */
export function compareValues(
  pair: ShapePair,
  direction: Direction,
  { compare }: Pick<OperationContext, 'compare'>,
): readonly OperationFinding[] {
  return compare(pair, direction).differences.map(({ difference, subject, schemas }) => ({
    kind: difference.kind,
    direction,
    subject,
    pointer: difference.pointer,
    before: difference.before,
    after: difference.after,
    schemas,
    schemaSubject: difference.subject,
    alternative: difference.alternative,
  }));
}
