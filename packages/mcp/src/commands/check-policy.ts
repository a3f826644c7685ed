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
  for (const [index, statement] of statements.entries()) {
    const { effect, actions: named = [], notActions = [], operations = [] } = statement;
    for (const pattern of [...named, ...notActions])
      if (!actions.some((action) => matchesGlob(pattern, action)))
        throw new Error(
          `Rule ${index + 1} names the action "${pattern}", which no operation needs. ${nearestOf(pattern, actions)}`,
        );
    for (const id of operations) {
      const operation = api.operationsById.get(id);
      if (!operation)
        throw new Error(
          `Rule ${index + 1} names the operation "${id}", which does not exist. ${nearestOf(id, [...api.operationsById.keys()])}`,
        );
      const [need] = operation.permission?.needs ?? [];
      if (need && effect === 'allow')
        throw new Error(
          `Rule ${index + 1} allows ${id} by name, which has no effect. Allow its actions: ${need.actions.join(', ')} on ${need.resources.join(', ')}.`,
        );
    }
  }
  return `The policy of "${place.agent}" is fine: ${statements.length} rules, reads ${reads ? 'allowed' : 'by rules only'}.`;
}
