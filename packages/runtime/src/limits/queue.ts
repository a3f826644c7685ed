import type { Clock } from '../time/clock.js';
import { createLanes, type Lanes } from './lanes.js';
import { leavePlace, occupyPlace, openingOfPlace, type PlaceAnswer } from './place.js';
import { createSeats } from './seats.js';
import type { Opening } from './window.js';
import type { Place, RouteWindows } from './windows.js';

/** The longest wait that a server can ask for, in ms. LaunchDarkly's windows last ten seconds. */
export const longestWait = 60_000;

/** A request that waits to be sent. */
export interface Ticket extends Place {
  /** Tells that it may be sent. */
  readonly go: () => void;
  /** Tells that the server wants a longer wait than is allowed, and when it would be over, in epoch ms. */
  readonly giveUp: (opens: number) => void;
  /** The end of the call, in epoch ms. */
  readonly ends: number;
}

/** Lets the requests of a connection go as the rate limits allow, first come, first served. */
export interface Queue {
  /** Lets a request go at once; returns false when it has to wait. */
  readonly pass: (place: Place) => boolean;
  /** Queues a request. */
  readonly wait: (ticket: Ticket) => void;
  /** Takes a request back, whether it still waits or was let go. */
  readonly withdraw: (ticket: Ticket) => void;
  /** Ends a request that was let go. */
  readonly leave: (place: Place, answer?: PlaceAnswer) => void;
  /** Lets all go that may. */
  readonly drain: () => void;
  /** Returns how many requests wait. */
  readonly waiting: () => number;
}

/** What a queue goes by. */
export interface QueueOptions {
  readonly clock: Clock;
  readonly random: () => number;
  /** Most requests under way at once. */
  readonly concurrency: number;
  /** Whether those who wait look after themselves, because the requests of a Worker cannot wake each other. */
  readonly isolated: boolean;
}

/** Creates the queue of a connection. */
export function createQueue({ clock, random, concurrency, isolated }: QueueOptions): Queue {
  const lanes = createLanes<Ticket>();
  const seats = createSeats(concurrency, isolated ? longestWait : Infinity);
  let cancel = (): void => {};

  const start = (place: Place, now: number): void => {
    seats.take(now);
    occupyPlace(place, now);
  };
  const drain = (): void => {
    const now = clock.now();
    cancel();
    const next = settleAll(lanes, (ticket) => {
      if (seats.areTaken(now)) return Infinity;
      const opening = openingOfPlace(ticket, now, random);
      if (isHopeless(opening, ticket, now)) return () => ticket.giveUp(opening.at);
      if (opening.at > now) return opening.at;
      start(ticket, now);
      return ticket.go;
    });
    cancel = next < Infinity && !isolated ? clock.after(next - now, drain) : () => {};
  };
  const leave: Queue['leave'] = (place, answer) => {
    const now = clock.now();
    seats.free(now);
    leavePlace(place, answer, now, random);
    if (lanes.size() > 0) drain();
  };
  const pass = (place: Place): boolean => {
    const now = clock.now();
    const isFree = !seats.areTaken(now) && !lanes.has(place.route);
    if (!isFree || openingOfPlace(place, now, random).at > now) return false;
    start(place, now);
    return true;
  };
  const wait = (ticket: Ticket): void => void (lanes.add(ticket) && drain());
  // An abort can come between the settling of a ticket and the sending.
  const withdraw = (ticket: Ticket): void => (lanes.remove(ticket) ? drain() : leave(ticket));
  return { drain, leave, pass, wait, waiting: lanes.size, withdraw };
}

/** Settles the first tickets of all lanes with what `settle` returns; where that is a time, it returns the earliest. */
function settleAll(lanes: Lanes<Ticket>, settle: (ticket: Ticket) => number | (() => void)): number {
  const closed = new Set<RouteWindows>();
  let next = Infinity;
  for (let ticket; (ticket = lanes.first(closed));) {
    const end = settle(ticket);
    if (typeof end === 'number') {
      next = Math.min(next, end);
      closed.add(ticket.route);
    } else {
      lanes.remove(ticket);
      end();
    }
  }
  return next;
}

/** Says whether the server wants a longer wait than a call has, or than any may take. */
function isHopeless({ at, asked }: Opening, { ends }: Ticket, now: number): boolean {
  return asked && at > Math.min(ends, now + longestWait + 500);
}
