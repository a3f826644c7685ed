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
export function within<T>(limits: Limits, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { clock, signal, time, expire } = limits;
  const controller = new AbortController();
  let cancel = (): void => {};
  let abort = cancel;
  return new Promise<T>((resolve, reject) => {
    const end = (reason: unknown): void => {
      reject(reason);
      controller.abort(reason);
    };
    abort = () => end(signal?.reason);
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort);
    cancel = clock.after(time, () => end(expire()));
    run(controller.signal).then(resolve, reject);
  }).finally(() => {
    cancel();
    signal?.removeEventListener('abort', abort);
  });
}
