import type { Log } from '../log/open-log.js';

/** Keeps an agent to the writes of an hour. */
export interface WriteLimit {
  /** Takes a place for a write; undefined when the agent has made as many as its policy allows. Give it back after logging. */
  readonly take: (limit: number | undefined) => (() => void) | undefined;
}

/** Ends of a write after which something was or may have been sent that changes the account. */
const counted = new Set(['approval_requested', 'done', 'unknown']);

/** Creates a limit that counts in the log, which all processes of an agent share and which outlives them. */
export function createWriteLimit(log: Log, now: () => number = Date.now): WriteLimit {
  let underWay = 0;
  return {
    take: (limit) => {
      if (limit !== undefined) {
        const made = log
          .readSince(now() - 3_600_000)
          .filter(
            ({ access, outcome, dryRun }) => access === 'write' && dryRun !== true && counted.has(outcome),
          );
        if (made.length + underWay >= limit) return undefined;
      }
      underWay += 1;
      return () => {
        underWay -= 1;
      };
    },
  };
}
