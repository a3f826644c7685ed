import type { Resource } from './resource.js';

/** What a statement says of a call: two effects are LaunchDarkly's, two are ours. */
export type Effect = 'allow' | 'approve' | 'ask' | 'deny';

/** One statement of a policy, in LaunchDarkly's language, or on operations by name. */
export interface Statement {
  readonly effect: Effect;
  /** Names of actions; stars stand for any characters. */
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  readonly resources?: readonly Resource[];
  readonly notResources?: readonly Resource[];
  /** Operations by operationId, for those that no action governs. */
  readonly operations?: readonly string[];
}

/** How much an agent may do. */
export interface Limits {
  /** @default no limit */
  readonly writesPerHour?: number;
  /** @default 6000 */
  readonly tokensPerAnswer?: number;
}

/** What one agent may do. What nothing allows is denied. */
export interface AgentPolicy {
  /** Allows every read. */
  readonly reads: boolean;
  readonly statements: readonly Statement[];
  readonly limits: Limits;
  /** SHA-256 of the policy as it was read. */
  readonly hash: string;
}
