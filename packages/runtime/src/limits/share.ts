import type { RateLimit } from './rate-limit.js';

/** What a share is told of the window it belongs to. */
export interface Counts {
  readonly limit: number | undefined;
  readonly remaining: number;
  readonly reset: number;
  readonly sent: number;
  readonly flying: number;
}

/** What a process knows of those that share a window with it and that it does not know. */
export interface Share {
  /** What the account and this process used: sums over the windows before, each worth half of the next. */
  all: number;
  own: number;
  /** Whether a whole window was seen. */
  known: boolean;
  /**
   * The chance of a first request where less than one falls to each. A window that refuses it says that the crowd is larger
   * than the headers can tell: what is beyond the limit they do not count.
   */
  odds: number;
  /** What the account used of this window, and when that was said, in epoch ms. */
  used: number;
  seenAt: number;
  /** When the first rush of the window is over, in epoch ms. */
  late: number;
  /** What chance decided of the first request of this window, and of the next one. */
  first: boolean | undefined;
  further: boolean | undefined;
}

/** Creates the share of a process that knows nothing yet. */
export function createShare(): Share {
  // A quarter of a request of one's own is where it begins: who is refused from the first knows only that there are many.
  return {
    all: 0,
    own: 0.25,
    known: false,
    odds: 1,
    used: 0,
    seenAt: 0,
    late: 0,
    first: undefined,
    further: undefined,
  };
}

/**
 * Returns when the next request may go: `Infinity` after the next answer, the reset or later in the next window.
 *
 * The headers say what the account has used, and the process knows its own part: the quotient tells how many rivals of
 * its size there are. A window's first requests go up to `limit / rivals`; what others leave is shared out in the same
 * way a second later. Where less than one request falls to each, chance decides who sends.
 */
export function turnOf(share: Share, counts: Counts, now: number, random: () => number): number {
  const { remaining, reset, sent, flying } = counts;
  if (counts.limit === undefined) return now;
  // The first answers to a crowd that begins together see little of it: each answer doubles what may be under way.
  if (!share.known && flying > 0 && flying >= sent - flying) return Infinity;
  // Headers that contradict themselves are read generously.
  const limit = Math.max(counts.limit, remaining);
  const rivals = countRivals(share, counts);
  const fair = limit / rivals;
  if (sent + 1 <= fair) return now;
  if (sent === 0) {
    share.first ??= random() < share.odds;
    return share.first ? now : reset;
  }
  if (now < share.late) return share.late;
  const left = isEarly(share) ? limit - rivals * Math.max(1, Math.floor(fair)) : remaining;
  const part = Math.min(left, remaining) / rivals;
  if (flying + 1 <= part) return now;
  if (flying > 0) return Infinity;
  share.further ??= random() < part;
  return share.further ? now : reset;
}

/** Takes note of what an answer says of the window. */
export function noteLimit(share: Share, { limit = 0, remaining }: RateLimit, now: number): void {
  share.used = Math.max(share.used, limit - remaining);
  share.seenAt = now;
  share.further = undefined;
}

/** Ends a window. */
export function endShare(share: Share, counts: Counts): void {
  const { used, known } = share;
  const isServed = counts.sent > counts.flying;
  const change = used === 0 ? 1.05 : isServed ? 1.5 : known ? 0.1 : 1;
  share.odds = Math.min(1, Math.max(0.002, share.odds * change));
  if (used > 0) {
    share.all = (share.all + estimateUse(share, counts)) / 2;
    share.own = (share.own + counts.sent - counts.flying) / 2;
    share.known = true;
  } else share.all *= 0.8;
  share.used = 0;
}

/** Begins a window. */
export function beginShare(share: Share, now: number, random: () => number): void {
  share.late = now + 700 + random() * 1500;
  share.first = share.further = undefined;
}

function countRivals(share: Share, counts: Counts): number {
  const all = share.all + estimateUse(share, counts);
  return Math.max(1, all / Math.max(0.002, share.own + counts.sent - counts.flying));
}

function estimateUse(share: Share, { limit = Infinity, sent, flying }: Counts): number {
  const answered = sent - flying;
  // Early in a window an answer sees only part of the rush.
  const others = Math.max(0, share.used - answered) * (isEarly(share) ? 1.75 : 1);
  return answered + Math.min(limit - answered, others);
}

function isEarly({ seenAt, late }: Share): boolean {
  return seenAt < late;
}
