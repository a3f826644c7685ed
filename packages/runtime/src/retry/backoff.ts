/** Returns a wait in ms that grows with the number of failures, from 250 ms to 20 s; `chance`, from 0 to 1, is its jitter. */
export function backoff(failures: number, chance: number): number {
  return chance * Math.min(20_000, 125 * 2 ** failures);
}
