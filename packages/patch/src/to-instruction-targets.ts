import type { VariationHolder } from './find-variation-id.js';
import { variationIdAt } from './to-instruction-serving.js';
import { carryEach, type LeftOut } from './transfer.js';

/** Individual targets of one kind of context and one variation, as LaunchDarkly returns them. */
export interface FetchedTarget {
  readonly contextKind?: string;
  readonly values: readonly string[];
  /** The position of the variation. */
  readonly variation: number;
}

/** Individual targets, as instructions take them. */
export interface InstructionTarget {
  contextKind: string;
  values: string[];
  variationId: string;
}

/**
 * Names the variations of targets by their `_id`s, and joins the targets of the same kind and variation.
 *
 * Among the targets of other kinds LaunchDarkly also returns empty ones of kind user, which keep an order for its interface.
 */
export function toInstructionTargets(
  targets: readonly FetchedTarget[],
  holder: VariationHolder,
): { readonly carried: InstructionTarget[]; readonly leftOut: LeftOut[] } {
  const filled = targets.filter(({ values }) => values.length > 0);
  const { carried, leftOut } = carryEach(
    'targets',
    filled,
    ({ contextKind = 'user', values, variation }) => ({
      contextKind: contextKind || 'user',
      values: [...values],
      variationId: variationIdAt(holder, variation, `A target of kind ${contextKind}`),
    }),
  );
  return { carried: joinTargets(carried), leftOut };
}

function joinTargets(targets: readonly InstructionTarget[]): InstructionTarget[] {
  const byKindAndVariation = new Map<string, InstructionTarget>();
  for (const target of targets) {
    const key = JSON.stringify([target.contextKind, target.variationId]);
    const values = [...(byKindAndVariation.get(key)?.values ?? []), ...target.values];
    byKindAndVariation.set(key, { ...target, values: [...new Set(values)] });
  }
  return [...byKindAndVariation.values()];
}
