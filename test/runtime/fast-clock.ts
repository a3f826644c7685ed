import type { Clock } from '@ld-rest/runtime';

/** Creates a clock that runs faster than the machine's, so that tests need not wait. */
export function createFastClock(speed: number): Clock & { readonly pending: () => number } {
  const start = Date.now();
  let pending = 0;
  return {
    now: () => start + (Date.now() - start) * speed,
    after: (milliseconds, run) => {
      pending += 1;
      const end = (): void => {
        pending -= 1;
        end.done = true;
      };
      end.done = false;
      const timer = setTimeout(() => {
        end();
        run();
      }, milliseconds / speed);
      return () => {
        clearTimeout(timer);
        if (!end.done) end();
      };
    },
    pending: () => pending,
  };
}
