import type { Clock } from '../time/clock.js';

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  /** Moves the clock by some ms and runs what falls due. */
  readonly advance: (milliseconds: number) => void;
  /** Returns how many timers wait. */
  readonly pending: () => number;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/**
 * Creates a clock for `ConnectOptions`.
 *
 * With `skip`, it jumps to whatever is waited for as soon as nothing else is going on: waits take no time.
 */
export function createTestClock({
  start = 0,
  skip = false,
}: { readonly start?: number; readonly skip?: boolean } = {}): TestClock {
  const timers = new Set<Timer>();
  let now = start;
  const runNext = (until: number): boolean => {
    const first = Math.min(...[...timers].map(({ at }) => at));
    const next = [...timers].find(({ at }) => at === first);
    if (!next || first > until) return false;
    timers.delete(next);
    now = Math.max(now, next.at);
    next.run();
    return true;
  };
  const jump = (timer: Timer): void => {
    if (!timers.has(timer)) return;
    // What is due first may be another timer: this one's turn comes later.
    runNext(Infinity);
    setTimeout(() => jump(timer));
  };
  return {
    now: () => now,
    pending: () => timers.size,
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      timers.add(timer);
      if (skip) setTimeout(() => jump(timer));
      return () => void timers.delete(timer);
    },
    advance: (milliseconds) => {
      const end = now + milliseconds;
      while (runNext(end));
      now = end;
    },
  };
}
