import { describeKinds } from '../describe/describe-kinds.js';
import { describeOperation } from '../describe/describe-operation.js';
import { findOperation } from './check-call.js';
import type { Session } from './session.js';

/** What `ld_describe` is asked. */
export interface DescribeRequest {
  readonly operations: readonly string[];
  readonly kinds?: readonly string[] | undefined;
}

/**
 * Describes operations, or the chosen instruction kinds of them.
 * @throws {Error} for an operation or a kind that does not exist.
 */
export function runDescribe(
  { api }: Session,
  { operations, kinds }: DescribeRequest,
): { readonly descriptions: readonly string[] } {
  return {
    descriptions: operations.map((id) => {
      const operation = findOperation(api.operationsById, id);
      if (typeof operation === 'string') throw new Error(operation);
      return kinds && kinds.length > 0
        ? describeKinds(operation, kinds, api)
        : describeOperation(operation, api);
    }),
  };
}
