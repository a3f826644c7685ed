/**
 * How large a document may be. LaunchDarkly's of March 2026 is 19 deep, has 52,000 values, lists of at most 55 entries, objects
 * of at most 663, names of 126 and texts of 31,661 characters.
 */
export const LIMITS = {
  /** Libraries that recurse fail at some thousands. */
  depth: 200,
  values: 3_000_000,
  /** Validating compares each entry of some lists with each other. */
  listEntries: 2_000,
  objectEntries: 20_000,
  nameLength: 300,
  textLength: 1_000_000,
} as const;

/** How many problems one message tells. */
export const MAX_TOLD_PROBLEMS = 20;
