import type { RateLimit } from './rate-limit.js';

/** What a share is told of the window it belongs to. */
export interface Counts {
  readonly limit: number | undefined;
  readonly remaining: number;
  readonly reset: number;
  readonly sent: number;
  readonly flying: number;
}

/** Decides how much of a window this process takes, beside others that share it and that it does not know. */
export interface Share {
  /** Returns when the next request may go: `Infinity` after the next answer, the reset or later in the next window. */
  readonly next: (counts: Counts, now: number, random: () => number) => number;
  /** Takes note of what an answer says of the window. */
  readonly note: (limit: RateLimit, now: number) => void;
  /** Ends a window. */
  readonly turn: (counts: Counts) => void;
  /** Begins a window. */
  readonly begin: (now: number, random: () => number) => void;
}

/**
 * Creates the share of a process that knows nothing yet.
 *
 * The headers say what the account has used, and the process knows its own part: the quotient tells how many rivals of
 * its size there are. A window's first requests go up to `limit / rivals`; what others leave is shared out in the same
 * way a second later. Where less than one request falls to each, chance decides who sends.
 */
export function createShare(): Share {
  // Sums over the windows before, each worth half of the next. A quarter of a request of one's own is where it begins: who is
  // refused from the first knows only that there are many.
  let all = 0;
  let own = 0.25;
  let known = false;
  // The chance of a first request where less than one falls to each. A window that refuses it says that the crowd is larger
  // than the headers can tell: what is beyond the limit they do not count.
  let odds = 1;
  let used = 0;
  let seenAt = 0;
  let late = 0;
  let first: boolean | undefined;
  let further: boolean | undefined;

  const estimateUse = ({ limit = Infinity, sent, flying }: Counts): number => {
    const answered = sent - flying;
    // Early in a window an answer sees only part of the rush.
    const others = Math.max(0, used - answered) * (seenAt < late ? 1.75 : 1);
    return answered + Math.min(limit - answered, others);
  };
  const countRivals = (counts: Counts): number =>
    Math.max(1, (all + estimateUse(counts)) / Math.max(0.002, own + counts.sent - counts.flying));

  return {
    next: (counts, now, random) => {
      const { remaining, reset, sent, flying } = counts;
      if (counts.limit === undefined) return now;
      // The first answers to a crowd that begins together see little of it: each answer doubles what may be under way.
      if (!known && flying > 0 && flying >= sent - flying) return Infinity;
      // Headers that contradict themselves are read generously.
      const limit = Math.max(counts.limit, remaining);
      const rivals = countRivals(counts);
      const fair = limit / rivals;
      if (sent + 1 <= fair) return now;
      if (sent === 0) {
        first ??= random() < odds;
        return first ? now : reset;
      }
      if (now < late) return late;
      const left = seenAt < late ? limit - rivals * Math.max(1, Math.floor(fair)) : remaining;
      const share = Math.min(left, remaining) / rivals;
      if (flying + 1 <= share) return now;
      if (flying > 0) return Infinity;
      further ??= random() < share;
      return further ? now : reset;
    },
    note: ({ limit = 0, remaining }, now) => {
      used = Math.max(used, limit - remaining);
      seenAt = now;
      further = undefined;
    },
    turn: (counts) => {
      const change = used === 0 ? 1.05 : counts.sent > counts.flying ? 1.5 : known ? 0.1 : 1;
      odds = Math.min(1, Math.max(0.002, odds * change));
      if (used > 0) {
        all = (all + estimateUse(counts)) / 2;
        own = (own + counts.sent - counts.flying) / 2;
        known = true;
      } else all *= 0.8;
      used = 0;
    },
    begin: (now, random) => {
      late = now + 700 + random() * 1500;
      first = further = undefined;
    },
  };
}
