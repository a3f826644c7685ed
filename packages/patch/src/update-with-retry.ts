import { ApiError, ConfigurationError, type Clock } from '@ld-rest/runtime';
import { pause } from './pause.js';

/** Says how to try again. */
export interface UpdateOptions {
  /**
   * How often to read and write altogether.
   * @default 5
   */
  readonly attempts?: number;
  /** Ends the update before the next request; a request that is under way has its own signal. */
  readonly signal?: AbortSignal;
  /**
   * Waits between the attempts.
   * @default the machine's clock
   */
  readonly clock?: Pick<Clock, 'after'>;
  /**
   * Returns numbers from 0 to 1 that the waits depend on: for tests.
   * @default Math.random
   */
  readonly random?: () => number;
}

const systemClock: Pick<Clock, 'after'> = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * Reads, changes and writes; when somebody else has written in between (409), reads again and tries again.
 *
 * The change is made anew from what was read anew, so that it never overwrites the other one blindly. A change that returns
 * `undefined` has nothing to do: nothing is written. Between attempts it waits 0 to 200 ms, doubled each time up to 10 s.
 *
 * @example
 * ```ts
 * const at = { projectKey: 'web', featureFlagKey: 'checkout' };
 * const flag = await updateWithRetry(
 *   () => flags.getFeatureFlag(at),
 *   ({ tags }): JSONPatch | undefined =>
 *     tags.includes('beta') ? undefined : [{ op: 'add', path: '/tags/-', value: 'beta' }],
 *   (body) => flags.patchFeatureFlag({ ...at, body }),
 * );
 * ```
 * @returns what `write` returned; undefined when there was nothing to do.
 * @throws {ApiError} the 409 of the last attempt, or whatever else `read` or `write` throws, at once.
 * @throws {ConfigurationError} when `attempts` is no whole number from 1.
 */
export async function updateWithRetry<Current, Change, Result>(
  read: () => Promise<Current>,
  change: (current: Current) => Change | undefined,
  write: (change: Change, current: Current) => Promise<Result>,
  { attempts = 5, signal, clock = systemClock, random = Math.random }: UpdateOptions = {},
): Promise<Result | undefined> {
  if (!(Number.isSafeInteger(attempts) && attempts > 0)) {
    throw new ConfigurationError(`attempts is ${attempts}. Give a whole number from 1.`);
  }
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    const current = await read();
    const wanted = change(current);
    if (wanted === undefined) return undefined;
    signal?.throwIfAborted();
    try {
      return await write(wanted, current);
    } catch (error) {
      if (attempt === attempts || !isConflict(error)) throw error;
    }
    await pause(random() * Math.min(10_000, 100 * 2 ** attempt), clock, signal);
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.status === 409;
}
