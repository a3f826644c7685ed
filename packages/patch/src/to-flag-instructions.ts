import { ConfigurationError } from '@ld-rest/runtime';
import type { VariationHolder } from './find-variation-id.js';
import { variationIdAt } from './to-instruction-serving.js';
import {
  toTargetingInstructions,
  type FetchedTargeting,
  type TargetingInstruction,
} from './to-targeting-instructions.js';
import { carryEach, joinTransfers, type Transfer } from './transfer.js';

/** What a flag serves in one environment, as LaunchDarkly returns it. */
export interface FetchedFlagConfiguration extends FetchedTargeting {
  readonly migrationSettings?: object;
  readonly on: boolean;
  readonly prerequisites?: readonly FetchedPrerequisite[];
}

/** A prerequisite as LaunchDarkly returns it. */
export interface FetchedPrerequisite {
  /** The key of the other flag. */
  readonly key: string;
  /** The position of a variation of the other flag. */
  readonly variation: number;
}

/** An instruction about what a flag serves in one environment. */
export type FlagConfigurationInstruction =
  | TargetingInstruction
  | { kind: 'replacePrerequisites'; prerequisites: { key: string; variationId: string }[] }
  | { kind: 'turnFlagOff' }
  | { kind: 'turnFlagOn' };

/**
 * Returns the instructions that make a flag in one environment as it is in another one, and what they cannot say. What is
 * there now is replaced, and the flag is turned on or off.
 *
 * A prerequisite names a position among the variations of another flag, so that it needs that flag as well. Segments belong
 * to an environment: a rule that names one needs a segment with that key in the other environment. The other environment
 * has a salt of its own, so that a rollout of the same weights serves other contexts.
 *
 * @example
 * ```ts
 * const at = { projectKey: 'web', featureFlagKey: 'checkout' };
 * const flag = await flags.getFeatureFlag(at);
 * const payments = await flags.getFeatureFlag({ ...at, featureFlagKey: 'payments' });
 * const staging = flag.environments?.['staging'];
 * if (staging === undefined) throw new Error('There is no staging');
 * const { instructions, leftOut } = toFlagInstructions(staging, flag, [payments]);
 *
 * if (leftOut.length === 0)
 *   await flags.patchFeatureFlag({ ...at, body: { environmentKey: 'production', instructions } });
 * ```
 */
export function toFlagInstructions(
  configuration: FetchedFlagConfiguration,
  flag: VariationHolder,
  prerequisiteFlags: readonly VariationHolder[] = [],
): Transfer<FlagConfigurationInstruction> {
  return joinTransfers<FlagConfigurationInstruction>([
    carryPrerequisites(configuration, prerequisiteFlags),
    toTargetingInstructions(configuration, flag),
    carryState(configuration),
  ]);
}

function carryPrerequisites(
  { prerequisites = [] }: FetchedFlagConfiguration,
  flags: readonly VariationHolder[],
): Transfer<FlagConfigurationInstruction> {
  const { carried, leftOut } = carryEach('prerequisites', prerequisites, ({ key, variation }) => {
    const where = `The prerequisite "${key}"`;
    const flag = flags.find((other) => other.key === key);
    if (flag === undefined) throw new ConfigurationError(`${where} is not among the flags that are given.`);
    return { key, variationId: variationIdAt(flag, variation, where) };
  });
  return { instructions: [{ kind: 'replacePrerequisites', prerequisites: carried }], leftOut };
}

function carryState({
  on,
  migrationSettings = {},
}: FetchedFlagConfiguration): Transfer<FlagConfigurationInstruction> {
  const reason = 'The settings of a migration cannot be said by instructions.';
  return {
    instructions: [{ kind: on ? 'turnFlagOn' : 'turnFlagOff' }],
    leftOut: Object.keys(migrationSettings).length > 0 ? [{ part: 'migrationSettings', reason }] : [],
  };
}
