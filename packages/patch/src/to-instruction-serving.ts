import { ConfigurationError } from '@ld-rest/runtime';
import type { VariationHolder } from './find-variation-id.js';

/** What a rule or the fallthrough serves, as LaunchDarkly returns it. */
export interface FetchedServing {
  readonly rollout?: FetchedRollout;
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

/** One variation for everybody, as instructions take it. */
export interface VariationServing {
  variationId: string;
}

/** Several variations by weight, as instructions take them. */
export interface RolloutServing {
  rolloutBucketBy?: string;
  rolloutContextKind?: string;
  rolloutWeights: Record<string, number>;
}

/** What a rule or the fallthrough serves, as instructions take it. */
export type InstructionServing = RolloutServing | VariationServing;

/**
 * Names variations by their `_id`s, as instructions do; `where` begins the messages of errors.
 * @throws {ConfigurationError} when something would get lost, or a variation is not there.
 */
export function toInstructionServing(
  { rollout, variation }: FetchedServing,
  holder: VariationHolder,
  where: string,
): InstructionServing {
  refuseLoss(rollout, where);
  const idAt = (position: number): string => variationIdAt(holder, position, where);
  if (variation !== undefined) return { variationId: idAt(variation) };
  if (rollout !== undefined) return toWeights(rollout, idAt);
  throw new ConfigurationError(`${where} serves nothing: it has neither a variation nor a rollout.`);
}

/** Finds the `_id` of the variation at a position. */
export function variationIdAt({ variations }: VariationHolder, position: number, where: string): string {
  const id = variations[position]?._id;
  if (id === undefined) {
    throw new ConfigurationError(
      `${where} serves variation ${position}, which has no _id. Fetch the variations again.`,
    );
  }
  return id;
}

function refuseLoss(rollout: FetchedRollout | undefined, where: string): void {
  if (rollout?.experimentAllocation !== undefined) throw lossOf(where, 'rolls out an experiment');
  if (rollout?.seed !== undefined) throw lossOf(where, 'has a rollout with a seed');
}

/** The error for what a fetched thing says and an instruction would not. */
export function lossOf(where: string, fact: string): ConfigurationError {
  return new ConfigurationError(
    `${where} ${fact}, which an instruction cannot say. Change it first, or leave it out.`,
  );
}

function toWeights(
  { bucketBy, contextKind, variations }: FetchedRollout,
  idAt: (position: number) => string,
): RolloutServing {
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
