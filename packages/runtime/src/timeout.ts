import type { Clock } from './clock.js';

/** Says how long something may take, and who may end it. */
export interface Limits {
  readonly clock: Clock;
  /** Ends it with the signal's reason. */
  readonly signal: AbortSignal | undefined;
  /** Longest time in ms. */
  readonly time: number;
  /** Makes the error that ends it then. */
  readonly expire: () => unknown;
}

/**
 * Runs something within its limits, and leaves no timer or listener behind.
 *
 * The result does not wait for `run` to notice the abort: a `fetch` that ignores its signal holds up nobody.
 */
export function within<T>(
  { clock, signal, time, expire }: Limits,
  run: (stop: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const finish = <V>(settle: (value: V) => void, value: V): void => {
      cancel();
      signal?.removeEventListener('abort', abort);
      settle(value);
    };
    const end = (reason: unknown): void => {
      finish(reject, reason);
      controller.abort(reason);
    };
    const abort = (): void => end(signal?.reason);
    const cancel = (clock.guard ?? clock.after)(time, () => end(expire()));
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort);
    run(controller.signal).then(
      (value) => finish(resolve, value),
      (reason: unknown) => finish(reject, reason),
    );
  });
}
