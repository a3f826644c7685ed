/** Counts the requests under way. */
export interface Seats {
  /** Takes a seat for a request. */
  readonly take: (now: number) => void;
  /** Gives one back. */
  readonly free: (now: number) => void;
  /** Says whether all seats are taken. */
  readonly areTaken: (now: number) => boolean;
}

/** Creates the seats of a connection. Where requests can be stopped unseen, all come free when none moved for `expiry` ms. */
export function createSeats(count: number, expiry: number): Seats {
  let taken = 0;
  let moved = 0;
  return {
    take: (now) => {
      taken += 1;
      moved = now;
    },
    free: (now) => {
      taken = Math.max(0, taken - 1);
      moved = now;
    },
    areTaken: (now) => {
      if (now > moved + expiry) taken = 0;
      return taken >= count;
    },
  };
}
