export {
  clause,
  type Clause,
  type ClauseOperator,
  type ClauseOptions,
  type DateClause,
  type EqualityClause,
  type NumberClause,
  type TextClause,
  type VersionClause,
} from './clause.js';
export {
  findVariationId,
  type HeldVariation,
  type VariationHolder,
  type VariationQuery,
} from './find-variation-id.js';
export { flagKeyOf, type ListedStatus } from './flag-key-of.js';
export { jsonPointer } from './json-pointer.js';
export { newestVersion } from './newest-version.js';
export { rolloutWeights } from './rollout-weights.js';
export { segmentMatch } from './segment-match.js';
export { toInstructionClause, type FetchedClause } from './to-instruction-clause.js';
export {
  toFlagInstructions,
  type FetchedFlagConfiguration,
  type FetchedPrerequisite,
  type FlagConfigurationInstruction,
} from './to-flag-instructions.js';
export {
  toInstructionRule,
  type FetchedRule,
  type InstructionRule,
  type RolloutRule,
  type VariationRule,
} from './to-instruction-rule.js';
export type {
  FetchedRollout,
  FetchedServing,
  RolloutServing,
  VariationServing,
} from './to-instruction-serving.js';
export type { FetchedTarget, InstructionTarget } from './to-instruction-targets.js';
export {
  toTargetingInstructions,
  type FetchedTargeting,
  type TargetingInstruction,
} from './to-targeting-instructions.js';
export type { LeftOut, Transfer } from './transfer.js';
export { updateWithRetry, type UpdateOptions } from './update-with-retry.js';
