import type { Clock } from './clock.js';
import { onAbort } from './on-abort.js';

/** What can end a wait before its time. */
export interface Bounds {
  readonly clock: Clock;
  /** Ends it with the signal's reason. */
  readonly signal: AbortSignal | undefined;
  /** The longest time in ms. */
  readonly time: number;
  /** Makes the error for when the time is over. */
  readonly expire: () => unknown;
}

/** Starts what is waited for; returns what stops it, given the reason. */
export type Start<T> = (
  resolve: (value: T) => void,
  reject: (reason: unknown) => void,
) => (reason: unknown) => void;

/**
 * Waits for something within its bounds, and leaves no timer or listener behind.
 *
 * The result does not wait for what was started to notice the end: a `fetch` that ignores its signal holds up nobody.
 */
export function race<T>({ clock, signal, time, expire }: Bounds, start: Start<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    let stop: (reason: unknown) => void = () => {};
    const finish = (): void => {
      cancel?.();
      forget?.();
    };
    const end = (reason: unknown): void => {
      finish();
      reject(reason);
      stop(reason);
    };
    const cancel = time < Infinity ? clock.after(time, () => end(expire())) : undefined;
    const forget = signal && onAbort(signal, () => end(signal.reason));
    stop = start(
      (value) => {
        finish();
        resolve(value);
      },
      (reason) => {
        finish();
        reject(reason);
      },
    );
    // The signal may have been aborted by what was started.
    if (signal?.aborted) stop(signal.reason);
  });
}
