import { ConfigurationError } from '@ld-rest/runtime';
import type { Clause } from './clause.js';
import type { VariationHolder } from './find-variation-id.js';
import { toInstructionClause, type FetchedClause } from './to-instruction-clause.js';

/** A targeting rule as LaunchDarkly returns it, of a flag or an AI Config. */
export interface FetchedRule {
  readonly _id?: string;
  readonly clauses: readonly FetchedClause[];
  readonly description?: string;
  readonly disabled?: boolean;
  readonly rollout?: FetchedRollout;
  readonly trackEvents?: boolean;
  /** The position of the variation. */
  readonly variation?: number;
}

/** A rollout as LaunchDarkly returns it. */
export interface FetchedRollout {
  readonly bucketBy?: string;
  readonly contextKind?: string;
  readonly experimentAllocation?: unknown;
  readonly seed?: number;
  readonly variations: readonly { readonly variation: number; readonly weight: number }[];
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
export interface VariationRule extends RuleBase {
  variationId: string;
}

/** A rule that serves several variations by weight. */
export interface RolloutRule extends RuleBase {
  rolloutBucketBy?: string;
  rolloutContextKind?: string;
  rolloutWeights: Record<string, number>;
}

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
  const { clauses, description, rollout, trackEvents, variation } = rule;
  const fail = (problem: string): ConfigurationError =>
    new ConfigurationError(`Rule ${rule._id ?? JSON.stringify(description ?? '')} ${problem}`);
  const lost = findLoss(rule);
  if (lost !== undefined)
    throw fail(`${lost}, which an instruction cannot say. Change it first, or leave it out.`);
  const idAt = (position: number): string => {
    const id = holder.variations[position]?._id;
    if (id === undefined)
      throw fail(`serves variation ${position}, which has no _id. Fetch the variations again.`);
    return id;
  };
  const base = {
    clauses: clauses.map(toInstructionClause),
    ...(description !== undefined && { description }),
    ...(trackEvents !== undefined && { trackEvents }),
  };
  if (variation !== undefined) return { ...base, variationId: idAt(variation) };
  if (rollout !== undefined) return { ...base, ...toWeights(rollout, idAt) };
  throw fail('serves nothing: it has neither a variation nor a rollout.');
}

/** Names what the rule says and an instruction would not. */
function findLoss({ disabled, rollout }: FetchedRule): string | undefined {
  if (disabled) return 'is disabled';
  if (rollout?.experimentAllocation !== undefined) return 'rolls out an experiment';
  return rollout?.seed === undefined ? undefined : 'has a rollout with a seed';
}

function toWeights(
  { bucketBy, contextKind, variations }: FetchedRollout,
  idAt: (position: number) => string,
): Pick<RolloutRule, 'rolloutBucketBy' | 'rolloutContextKind' | 'rolloutWeights'> {
  const weights = new Map<string, number>();
  for (const { variation, weight } of variations) {
    weights.set(idAt(variation), (weights.get(idAt(variation)) ?? 0) + weight);
  }
  return {
    ...(bucketBy !== undefined && { rolloutBucketBy: bucketBy }),
    ...(contextKind !== undefined && { rolloutContextKind: contextKind }),
    rolloutWeights: Object.fromEntries(weights),
  };
}
