import { kindsOf } from './resource.js';
import type { Need } from './needs-of.js';

/** Kinds of resources that grant access or carry data out. */
const kinds = new Set([
  'acct',
  'integration',
  'ip-allowlist',
  'member',
  'member:token',
  'proj:env:destination',
  'proj:env:sdk-key',
  'relay-proxy-config',
  'role',
  'service-token',
  'team',
  'webhook',
]);

/** Actions that do so on other resources, or that weaken what a person must agree to. */
const actions = new Set([
  'applyApprovalRequest',
  'createTriggers',
  'reviewApprovalRequest',
  'updateApiKey',
  'updateApprovalSettings',
  'updateMobileKey',
  'updateTriggers',
]);

/** Tells whether a permission is so far-reaching that no star grants it: its action must be named. */
export function isSensitive({ action, resource }: Pick<Need, 'action' | 'resource'>): boolean {
  return kinds.has(kindsOf(resource)) || actions.has(action);
}
