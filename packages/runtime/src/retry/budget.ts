/** Pays for retries. */
export interface Budget {
  /** Adds the tenth of a retry, for a success. */
  readonly earn: () => void;
  /** Takes one retry; says whether there was one. */
  readonly spend: () => boolean;
}

// In tenths, which add up to whole retries; fractions do not.
const full = 1000;
const retry = 10;

/** Creates a full budget. Successes fill it, so that an outage is not met with three times the load. */
export function createBudget(): Budget {
  let left = full;
  return {
    earn: () => {
      left = Math.min(full, left + 1);
    },
    spend: () => {
      if (left < retry) return false;
      left -= retry;
      return true;
    },
  };
}
