/** Pays for retries. */
export interface Budget {
  /** Adds the tenth of a retry, for a success. */
  readonly earn: () => void;
  /** Takes one retry; says whether there was one. */
  readonly spend: () => boolean;
}

const full = 100;

/** Creates a full budget. Successes fill it, so that an outage is not met with three times the load. */
export function createBudget(): Budget {
  let left = full;
  return {
    earn: () => {
      left = Math.min(full, left + 0.1);
    },
    spend: () => {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
