import type { VariationHolder } from './find-variation-id.js';
import { toInstructionRule, type FetchedRule, type InstructionRule } from './to-instruction-rule.js';
import { toInstructionServing, variationIdAt } from './to-instruction-serving.js';
import type { FetchedServing, RolloutServing, VariationServing } from './to-instruction-serving.js';
import {
  toInstructionTargets,
  type FetchedTarget,
  type InstructionTarget,
} from './to-instruction-targets.js';
import { carryEach, joinTransfers, type Transfer } from './transfer.js';

/** What one environment serves, as LaunchDarkly returns it, of a flag or an AI Config. */
export interface FetchedTargeting {
  readonly contextTargets?: readonly FetchedTarget[];
  /** AI Configs only. */
  readonly enabled?: boolean;
  readonly fallthrough?: FetchedServing;
  /** The position of the variation. */
  readonly offVariation?: number;
  readonly rules?: readonly FetchedRule[];
  readonly targets?: readonly FetchedTarget[];
  readonly trackEvents?: boolean;
  readonly trackEventsFallthrough?: boolean;
}

/** An instruction about what one environment serves, which flags and AI Configs take. */
export type TargetingInstruction =
  | ({ kind: 'updateFallthroughVariationOrRollout' } & RolloutServing)
  | ({ kind: 'updateFallthroughVariationOrRollout' } & VariationServing)
  | { kind: 'replaceRules'; rules: InstructionRule[] }
  | { kind: 'replaceTargets'; targets: InstructionTarget[] }
  | { kind: 'updateOffVariation'; variationId: string }
  | { kind: 'updateTrackEvents'; trackEvents: boolean }
  | { kind: 'updateTrackEventsFallthrough'; trackEvents: boolean };

/**
 * Returns the instructions that give another environment this targeting: rules, targets, fallthrough, off variation and
 * event tracking. What is there now is replaced.
 *
 * Segments belong to an environment: a rule that names one needs a segment with that key in the other environment. The
 * other environment has a salt of its own, so that a rollout of the same weights serves other contexts.
 *
 * @example
 * ```ts
 * const at = { projectKey: 'web', configKey: 'greeter' };
 * const targeting = await aiConfigs.getAIConfigTargeting(at);
 * const staging = targeting.environments['staging'];
 * if (staging === undefined) throw new Error('There is no staging');
 * const { instructions, leftOut } = toTargetingInstructions(staging, targeting);
 *
 * if (leftOut.length === 0)
 *   await aiConfigs.patchAIConfigTargeting({ ...at, body: { environmentKey: 'production', instructions } });
 * ```
 */
export function toTargetingInstructions(
  targeting: FetchedTargeting,
  holder: VariationHolder,
): Transfer<TargetingInstruction> {
  return joinTransfers([
    carryTargets(targeting, holder),
    carryRules(targeting, holder),
    carryFallthrough(targeting, holder),
    carryOffVariation(targeting, holder),
    carrySwitches(targeting),
  ]);
}

function carryTargets(
  { targets = [], contextTargets = [] }: FetchedTargeting,
  holder: VariationHolder,
): Transfer<TargetingInstruction> {
  const { carried, leftOut } = toInstructionTargets([...targets, ...contextTargets], holder);
  return { instructions: [{ kind: 'replaceTargets', targets: carried }], leftOut };
}

function carryRules(
  { rules = [] }: FetchedTargeting,
  holder: VariationHolder,
): Transfer<TargetingInstruction> {
  const { carried, leftOut } = carryEach('rules', rules, (rule) => toInstructionRule(rule, holder));
  return { instructions: [{ kind: 'replaceRules', rules: carried }], leftOut };
}

function carryFallthrough(
  { fallthrough = {} }: FetchedTargeting,
  holder: VariationHolder,
): Transfer<TargetingInstruction> {
  const { carried, leftOut } = carryEach('fallthrough', [fallthrough], (served) =>
    toInstructionServing(served, holder, 'The fallthrough'),
  );
  return {
    instructions: carried.map((serving) => ({ kind: 'updateFallthroughVariationOrRollout', ...serving })),
    leftOut,
  };
}

function carryOffVariation(
  { offVariation }: FetchedTargeting,
  holder: VariationHolder,
): Transfer<TargetingInstruction> {
  const part = 'offVariation';
  if (offVariation === undefined) {
    const reason =
      'There is no off variation, and no instruction takes away the one of the other environment.';
    return { instructions: [], leftOut: [{ part, reason }] };
  }
  const { carried, leftOut } = carryEach(part, [offVariation], (position) =>
    variationIdAt(holder, position, 'The off variation'),
  );
  return {
    instructions: carried.map((variationId) => ({ kind: 'updateOffVariation', variationId })),
    leftOut,
  };
}

function carrySwitches({
  enabled = true,
  trackEvents = false,
  trackEventsFallthrough = false,
}: FetchedTargeting): Transfer<TargetingInstruction> {
  const reason = 'The targeting is disabled, and no instruction disables that of the other environment.';
  return {
    instructions: [
      { kind: 'updateTrackEvents', trackEvents },
      { kind: 'updateTrackEventsFallthrough', trackEvents: trackEventsFallthrough },
    ],
    leftOut: enabled ? [] : [{ part: 'enabled', reason }],
  };
}
