import type { AgentPolicy } from '../policy/policy.js';
import { readPolicy, readsOnly } from '../policy/read-policy.js';

/** Where a command finds the policy. */
export interface PolicyPlace {
  readonly agent: string;
  readonly policy?: string;
}

/** Reads the policy that a command works with. */
export function policyOf({ agent, policy }: PolicyPlace): AgentPolicy {
  return policy === undefined ? readsOnly : readPolicy(policy, agent);
}
