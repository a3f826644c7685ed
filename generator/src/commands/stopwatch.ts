/** Milliseconds spent in each named stage, in the order in which the stages ended. */
export type Timings = readonly (readonly [stage: string, milliseconds: number])[];

/** Measures stages; a stage may be asynchronous. */
export interface Stopwatch {
  readonly time: <Result>(stage: string, run: () => Result | Promise<Result>) => Promise<Result>;
  readonly timings: () => Timings;
}

/** Creates a stopwatch. */
export function stopwatch(): Stopwatch {
  const timings: (readonly [string, number])[] = [];
  return {
    time: async (stage, run) => {
      const start = performance.now();
      const result = await run();
      timings.push([stage, performance.now() - start]);
      return result;
    },
    timings: () => timings,
  };
}
