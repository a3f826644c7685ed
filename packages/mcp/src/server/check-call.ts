import type { Operation } from '../catalog/catalog.js';
import type { JsonObject } from '../catalog/json.js';
import { nearestOf } from '../catalog/nearest-of.js';
import { checkArguments } from '../call/check-arguments.js';
import { judge } from '../policy/judge.js';
import type { Verdict } from '../policy/judge.js';
import type { CheckedCall, Need } from '../policy/needs-of.js';
import type { AgentPolicy } from '../policy/policy.js';
import type { Outcome } from '../results/outcome.js';
import type { Session } from './session.js';

/** A call with what the policy says of it; or the outcome that ends it before. */
export type CallVerdict =
  | { readonly call: CheckedCall; readonly verdict: Verdict; readonly policy: AgentPolicy }
  | { readonly refused: Outcome; readonly needs: readonly Need[] };

/** Checks a call against the catalogue, then judges it. */
export function checkCall(
  { api, policy: readPolicy }: Session,
  { operation: id, args }: { readonly operation: string; readonly args: JsonObject },
): CallVerdict {
  const operation = findOperation(api.operationsById, id);
  if (typeof operation === 'string') return refuse(id, [operation]);
  const problems = checkArguments(operation, args, api.schemas);
  if (problems.length > 0) return refuse(id, problems.slice(0, 10));
  try {
    const policy = readPolicy();
    const call = { operation, args };
    const verdict = judge(call, policy, api.operationsById);
    return verdict.effect === 'deny'
      ? { refused: { outcome: 'denied', operation: id, why: verdict.reasons }, needs: verdict.needs }
      : { call, verdict, policy };
  } catch (error) {
    return {
      refused: {
        outcome: 'denied',
        operation: id,
        why: [error instanceof Error ? error.message : String(error)],
      },
      needs: [],
    };
  }
}

/** Finds an operation by its exact id, or says which one is nearest. */
export function findOperation(
  operationsById: ReadonlyMap<string, Operation>,
  id: string,
): Operation | string {
  return (
    operationsById.get(id) ??
    `There is no operation "${id.slice(0, 60)}" here. ${nearestOf(id, [...operationsById.keys()])}`
  );
}

function refuse(operation: string, why: readonly string[]): CallVerdict {
  return { refused: { outcome: 'failed', operation: operation.slice(0, 60), why }, needs: [] };
}
