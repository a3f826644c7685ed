import type { ApiModel, Area, Operation } from '../model/types.js';
import type { Releases } from './finding.js';

/** An operation and the slug of the package that has it. */
export interface PlacedOperation {
  readonly area: string;
  readonly operation: Operation;
}

/** The operations of two releases, matched. */
export interface OperationMatches {
  readonly same: readonly { readonly before: PlacedOperation; readonly after: PlacedOperation }[];
  readonly added: readonly PlacedOperation[];
  readonly removed: readonly PlacedOperation[];
}

/** Matches operations by operationId, and the rest by method and path: those were renamed. */
export function matchOperations(releases: Releases): OperationMatches {
  const before = operationsOf(releases.before);
  const after = operationsOf(releases.after);
  const byId = matchBy(before, after, ({ operation }) => operation.operationId);
  const byRoute = matchBy(
    byId.removed,
    byId.added,
    ({ operation }) => `${operation.method} ${operation.path}`,
  );
  return { ...byRoute, same: [...byId.same, ...byRoute.same] };
}

function operationsOf({ areas }: ApiModel): readonly PlacedOperation[] {
  return areas.flatMap(({ slug, operations }: Area) =>
    operations.map((operation) => ({ area: slug, operation })),
  );
}

function matchBy(
  before: readonly PlacedOperation[],
  after: readonly PlacedOperation[],
  keyOf: (placed: PlacedOperation) => string,
): OperationMatches {
  const afterByKey = new Map(after.map((placed) => [keyOf(placed), placed]));
  const known = new Set(before.map(keyOf));
  return {
    same: before.flatMap((placed) => {
      const counterpart = afterByKey.get(keyOf(placed));
      return counterpart ? [{ before: placed, after: counterpart }] : [];
    }),
    added: after.filter((placed) => !known.has(keyOf(placed))),
    removed: before.filter((placed) => !afterByKey.has(keyOf(placed))),
  };
}
