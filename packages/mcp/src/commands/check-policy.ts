import { readCatalog } from '../catalog/read-catalog.js';
import { nearestOf } from '../catalog/nearest-of.js';
import { matchesGlob } from '../policy/resource.js';
import { knownActions } from '../policy/known-actions.js';
import { policyOf } from './policy-of.js';
import type { PolicyPlace } from './policy-of.js';

/**
 * Checks a policy: its form, and that each action and operation exists.
 * @throws {Error} when something is wrong.
 */
export function checkPolicy(place: PolicyPlace): string {
  const { statements, reads } = policyOf(place);
  const api = readCatalog();
  const actions = [...new Set([...knownActions(api).values()].flatMap((names) => [...names]))];
  for (const [index, { actions: named = [], notActions = [], operations = [] }] of statements.entries()) {
    for (const pattern of [...named, ...notActions])
      if (!actions.some((action) => matchesGlob(pattern, action)))
        throw new Error(
          `Rule ${index + 1} names the action "${pattern}", which no operation needs. ${nearestOf(pattern, actions)}`,
        );
    for (const id of operations)
      if (!api.operationsById.has(id))
        throw new Error(
          `Rule ${index + 1} names the operation "${id}", which does not exist. ${nearestOf(id, [...api.operationsById.keys()])}`,
        );
  }
  return `The policy of "${place.agent}" is fine: ${statements.length} rules, reads ${reads ? 'allowed' : 'by rules only'}.`;
}
