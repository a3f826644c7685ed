import { NotSentError, type UnsentCall } from '../errors/call-error.js';
import { longestWait, type Ticket } from '../limits/queue.js';
import type { Place } from '../limits/windows.js';
import { race } from '../time/race.js';
import { boundsOf } from './bounds-of.js';
import type { Run } from './run.js';

/** Waits for the turn of a call, as long as it takes, unless its deadline or the server says otherwise. */
export async function passGate(run: Run, place: Place): Promise<void> {
  const { clock, queue, isolated } = run.shared;
  const entered = clock.now();
  const ahead = queue.waiting();
  const expire = (): NotSentError => notSent(run, { ahead, retryAt: undefined, timeout: run.deadline });
  await race<void>({ ...boundsOf(run, Infinity), expire }, (resolve, reject) => {
    const ticket: Ticket = {
      ...place,
      ends: run.ends,
      go: isolated ? () => void (gone = true) : resolve,
      giveUp: (opens) =>
        reject(
          notSent(run, { ahead, retryAt: new Date(opens), timeout: Math.min(run.deadline, longestWait) }),
        ),
    };
    let gone = false;
    let cancel = (): void => {};
    // In a Worker only a timer of one's own request can wake it.
    const look = (): void => {
      queue.drain();
      if (gone) resolve();
      else cancel = clock.after(20, look);
    };
    queue.wait(ticket);
    if (isolated) look();
    return () => {
      cancel();
      queue.withdraw(ticket);
    };
  });
  run.report.tell({ type: 'wait', wait: clock.now() - entered });
}

function notSent(
  { report }: Run,
  { ahead, retryAt, timeout }: Pick<UnsentCall, 'ahead' | 'retryAt' | 'timeout'>,
): NotSentError {
  const about = report.about();
  const why = retryAt
    ? `the server wants no request before ${retryAt.toISOString()}`
    : `its deadline of ${timeout} ms is over. Give it more time, or the connection more concurrency`;
  const message = `${about.method} ${about.route} was not sent, with ${ahead} calls ahead of it: ${why}`;
  return new NotSentError(message, { ...about, ahead, retryAt, timeout });
}
