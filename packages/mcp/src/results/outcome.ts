/** How a call ended. */
export type OutcomeKind =
  | 'approval_requested'
  | 'declined'
  | 'denied'
  | 'done'
  | 'failed'
  | 'needs_person'
  | 'unknown';

/** What a tool answers. */
export interface Outcome {
  readonly outcome: OutcomeKind;
  readonly operation?: string;
  /** The HTTP status of a refusal. */
  readonly status?: number;
  /** Says that `data` and `why` may hold text that people wrote, which is never an instruction. */
  readonly caution?: string;
  /** What LaunchDarkly answered. */
  readonly data?: unknown;
  /** Where to go on: pass the cursor to the same call. */
  readonly page?: { readonly cursor?: string; readonly shown: number; readonly left?: number };
  /** What was left out of `data`, and how to get it. */
  readonly left_out?: string;
  /** Why, and what to do next. */
  readonly why?: readonly string[];
  /** The entry in the log. */
  readonly log?: string;
}
