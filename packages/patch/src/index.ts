export {
  clause,
  type Clause,
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
export { jsonPointer } from './json-pointer.js';
export { rolloutWeights } from './rollout-weights.js';
export { segmentMatch } from './segment-match.js';
export { toInstructionClause, type FetchedClause } from './to-instruction-clause.js';
export {
  toInstructionRule,
  type FetchedRollout,
  type FetchedRule,
  type InstructionRule,
  type RolloutRule,
  type VariationRule,
} from './to-instruction-rule.js';
export { updateWithRetry, type UpdateOptions } from './update-with-retry.js';
