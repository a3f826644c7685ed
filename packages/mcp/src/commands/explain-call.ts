import { checkArguments } from '../call/check-arguments.js';
import { objectOf } from '../catalog/json.js';
import type { JsonObject } from '../catalog/json.js';
import { readCatalog } from '../catalog/read-catalog.js';
import { judge } from '../policy/judge.js';
import { printResource } from '../policy/resource.js';
import { findOperation } from '../server/check-call.js';
import { policyOf } from './policy-of.js';
import type { PolicyPlace } from './policy-of.js';

/**
 * Says what the policy makes of a call, and why.
 * @throws {Error} when there is no such operation, or the arguments do not fit it.
 */
export function explainCall(place: PolicyPlace, id: string, args: string): string {
  const api = readCatalog();
  const operation = findOperation(api.operationsById, id);
  if (typeof operation === 'string') throw new Error(operation);
  const given = parse(args);
  const problems = checkArguments(operation, given, api.schemas);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const { effect, needs, reasons } = judge({ operation, args: given }, policyOf(place), api.operationsById);
  return [
    `${id}: ${effect}`,
    ...needs.map(
      ({ action, resource, kind }) =>
        `  needs ${action} on ${printResource(resource)}${kind === undefined ? '' : ` (${kind})`}`,
    ),
    ...reasons.map((reason) => `  ${reason}`),
  ].join('\n');
}

function parse(args: string): JsonObject {
  try {
    return objectOf(JSON.parse(args));
  } catch (error) {
    throw new Error('The arguments are no JSON. Write them like \'{"projectKey":"web"}\'.', { cause: error });
  }
}
