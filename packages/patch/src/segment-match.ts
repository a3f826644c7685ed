import { ConfigurationError } from '@ld-rest/runtime';
import type { Clause } from './clause.js';

/**
 * Makes the clause that is true for the contexts of any of the segments.
 *
 * LaunchDarkly wants `segmentMatch` both as the attribute and as the operator, and no kind of context: a segment has its own.
 *
 * @example
 * ```ts
 * segmentMatch(['beta-testers']);
 * segmentMatch(['competitors', 'bots'], { negate: true });
 * ```
 * @throws {ConfigurationError} when there is no segment.
 */
export function segmentMatch(
  segmentKeys: readonly string[],
  {
    negate = false,
  }: {
    /**
     * Is true for the contexts of none of the segments.
     * @default false
     */
    readonly negate?: boolean;
  } = {},
): Clause {
  if (segmentKeys.length === 0) {
    throw new ConfigurationError(
      'A segmentMatch clause has no segments, so it never matches. Give at least one key.',
    );
  }
  return { attribute: 'segmentMatch', contextKind: '', negate, op: 'segmentMatch', values: [...segmentKeys] };
}
