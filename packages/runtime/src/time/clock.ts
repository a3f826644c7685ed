/** Tells and waits for time. */
export interface Clock {
  /** Returns the time in epoch ms. */
  readonly now: () => number;
  /** Runs a function after some ms; returns what cancels it. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
