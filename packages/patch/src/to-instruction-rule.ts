import type { Clause } from './clause.js';
import type { VariationHolder } from './find-variation-id.js';
import { toInstructionClause, type FetchedClause } from './to-instruction-clause.js';
import {
  lossOf,
  toInstructionServing,
  type FetchedServing,
  type RolloutServing,
  type VariationServing,
} from './to-instruction-serving.js';

/** A targeting rule as LaunchDarkly returns it, of a flag or an AI Config. */
export interface FetchedRule extends FetchedServing {
  readonly _id?: string;
  readonly clauses: readonly FetchedClause[];
  readonly description?: string;
  readonly disabled?: boolean;
  readonly trackEvents?: boolean;
}

/** A rule as instructions take it. */
export type InstructionRule = RolloutRule | VariationRule;

/** What every rule has. */
interface RuleBase {
  clauses: Clause[];
  description?: string;
  trackEvents?: boolean;
}

/** A rule that serves one variation. */
export interface VariationRule extends RuleBase, VariationServing {}

/** A rule that serves several variations by weight. */
export interface RolloutRule extends RuleBase, RolloutServing {}

/**
 * Returns a fetched rule as the instruction `replaceRules` takes it.
 *
 * LaunchDarkly returns rules in another form than it takes them: with `_id`s, and with positions of variations where an
 * instruction has their `_id`s.
 *
 * @example
 * ```ts
 * const rules = flag.environments?.['production']?.rules ?? [];
 * const instruction = {
 *   kind: 'replaceRules',
 *   rules: rules.filter(({ description }) => description !== 'Old').map((rule) => toInstructionRule(rule, flag)),
 * } as const;
 * ```
 * @throws {ConfigurationError} when the rule has something that instructions cannot say, and that would get lost: it is
 * disabled, or its rollout belongs to an experiment or has a seed; or when it names a variation that is not there.
 */
export function toInstructionRule(rule: FetchedRule, holder: VariationHolder): InstructionRule {
  const { _id, clauses, description, disabled, trackEvents } = rule;
  const where = `Rule ${_id ?? JSON.stringify(description ?? '')}`;
  if (disabled) throw lossOf(where, 'is disabled');
  return {
    ...toInstructionServing(rule, holder, where),
    clauses: clauses.map(toInstructionClause),
    ...(description !== undefined && { description }),
    ...(trackEvents !== undefined && { trackEvents }),
  };
}
