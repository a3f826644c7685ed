/** Where a call stands: a value that each attempt replaces. */
export interface RetryToken {
  /** Attempts that failed. */
  readonly failures: number;
  /** Attempts that were answered 429. */
  readonly refusals: number;
  /** Whether the access token was fetched anew for it. */
  readonly renewed: boolean;
}

/** Where every call begins. */
export const firstToken: RetryToken = { failures: 0, refusals: 0, renewed: false };
