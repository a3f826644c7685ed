import { ConfigurationError } from '@ld-rest/runtime';

const whole = 100_000;

/**
 * Returns the weights of a rollout, in thousandths of a percent, from percentages by variation `_id`.
 *
 * Percentages have at most three decimals and sum to exactly 100. They are never rounded or filled up: three times 33.333
 * is 99.999, and only the caller knows who gets the rest.
 *
 * @example
 * ```ts
 * const on = findVariationId(flag, { value: true });
 * const off = findVariationId(flag, { value: false });
 *
 * const instruction = {
 *   kind: 'updateFallthroughVariationOrRollout',
 *   rolloutWeights: rolloutWeights({ [on]: 10, [off]: 90 }),
 * } as const;
 * ```
 * @throws {ConfigurationError} when a percentage has more than three decimals or is not between 0 and 100, or when the sum
 * is not 100.
 */
export function rolloutWeights(percentages: Readonly<Record<string, number>>): Record<string, number> {
  const weights = Object.entries(percentages).map(
    ([variationId, percentage]) => [variationId, toWeight(variationId, percentage)] as const,
  );
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  if (sum !== whole) {
    throw new ConfigurationError(
      `The percentages of a rollout sum to 100, not to ${sum / 1000}: ${JSON.stringify(percentages)}. ` +
        `${sum < whole ? 'Add' : 'Take'} ${Math.abs(whole - sum) / 1000} ${sum < whole ? 'to' : 'from'} one of them.`,
    );
  }
  return Object.fromEntries(weights);
}

function toWeight(variationId: string, percentage: number): number {
  const weight = Math.round(percentage * 1000);
  // A computed percentage, such as 100 - 33.333, is some 1e-14 off.
  const exact = Math.abs(weight - percentage * 1000) < 1e-6;
  if (!exact || weight < 0 || weight > whole) {
    throw new ConfigurationError(
      `The percentage of variation ${variationId} is ${percentage}. Give a number from 0 to 100 with at most three decimals.`,
    );
  }
  return weight;
}
