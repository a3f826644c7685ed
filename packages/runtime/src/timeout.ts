import type { Clock } from './clock.js';
import { TimeoutError, type FailedCall } from './errors.js';

/** Runs something for at most some ms; it is handed the signal that tells it to stop. */
export type Limit = <T>(time: number, run: (stop: AbortSignal) => Promise<T>) => Promise<T>;

/** Is what limits a call. */
export interface CallLimits {
  readonly clock: Clock;
  /** Ends everything with the signal's reason. */
  readonly signal: AbortSignal | undefined;
  /** The longest time of the whole call in ms, and when that is over, in epoch ms. */
  readonly deadline: number;
  readonly ends: number;
  readonly about: () => FailedCall;
}

/** Creates what keeps the parts of a call within their time and within that of the call. */
export function createLimit({ clock, signal, deadline, ends, about }: CallLimits): Limit {
  return (time, run) => {
    const left = ends - clock.now();
    const timeout = time < left ? time : deadline;
    const expire = (): TimeoutError => {
      const call = about();
      return new TimeoutError(`${call.method} ${call.route} took more than ${timeout} ms`, {
        ...call,
        timeout,
      });
    };
    return within({ clock, signal, expire, time: Math.min(time, left) }, run);
  };
}

interface Bounds {
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  readonly time: number;
  readonly expire: () => unknown;
}

/**
 * Runs something within its bounds, and leaves no timer or listener behind.
 *
 * The result does not wait for `run` to notice the abort: a `fetch` that ignores its signal holds up nobody.
 */
function within<T>(
  { clock, signal, time, expire }: Bounds,
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
