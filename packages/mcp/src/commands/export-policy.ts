import { readCatalog } from '../catalog/read-catalog.js';
import { exportRole } from '../policy/export-role.js';
import { policyOf } from './policy-of.js';
import type { PolicyPlace } from './policy-of.js';

/**
 * Prints a policy as the policy of a custom role.
 * @throws {Error} for a rule that no role can say without granting more.
 */
export function exportPolicy(place: PolicyPlace): string {
  return JSON.stringify(exportRole(policyOf(place), readCatalog()), null, 2);
}
