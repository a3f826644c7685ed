import { TimeoutError } from '../errors/call-error.js';
import type { Bounds } from '../time/race.js';
import type { Run } from './run.js';

/** Returns the bounds of a part of a call: at most some ms, and no longer than the call has left. */
export function boundsOf({ shared: { clock }, signal, deadline, ends, report }: Run, most: number): Bounds {
  const left = ends - clock.now();
  const expire = (): TimeoutError => {
    const about = report.about();
    const timeout = most < left ? most : deadline;
    return new TimeoutError(`${about.method} ${about.route} took more than ${timeout} ms`, {
      ...about,
      timeout,
    });
  };
  return { clock, signal, expire, time: Math.min(most, left) };
}
