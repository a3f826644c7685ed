import type { Clock } from '../time/clock.js';
import { jitter, learn, occupy, openingOf, type LimitAnswer, type Opening } from './window.js';
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

/** What the answer to a request said of the limits. */
export interface QueueAnswer extends LimitAnswer {
  /** Until when to hold back all requests, in epoch ms; 0 for not at all. */
  readonly pause: number;
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
  readonly leave: (place: Place, answer?: QueueAnswer) => void;
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
  // One lane for each route, so that a spent window of one holds up no other. Numbers keep the order between lanes.
  const lanes = new Map<RouteWindows, Map<Ticket, number>>();
  let tickets = 0;
  let waiting = 0;
  let busy = 0;
  let moved = 0;
  let cancel = (): void => {};

  const occupyAll = ({ windows, route }: Place, now: number): void => {
    busy += 1;
    moved = now;
    windows.probe = now + 500;
    for (const window of route) occupy(window, now);
  };
  const remove = (ticket: Ticket): boolean => {
    const lane = lanes.get(ticket.route);
    if (!lane?.delete(ticket)) return false;
    if (lane.size === 0) lanes.delete(ticket.route);
    waiting -= 1;
    return true;
  };
  /** Returns whether all places are taken; those of a Worker's requests that were stopped come back after a while. */
  const isFull = (now: number): boolean => {
    if (isolated && now > moved + longestWait) busy = 0;
    return busy >= concurrency;
  };
  /** Settles the first ticket of a lane; returns the time to look again if it has to wait. */
  const serve = (ticket: Ticket, now: number): number => {
    const { at, asked } = openingOfAll(ticket, now, random);
    const hopeless = asked && at > Math.min(ticket.ends, now + longestWait + 500);
    if (at > now && !hopeless) return at;
    remove(ticket);
    if (hopeless) ticket.giveUp(at);
    else {
      occupyAll(ticket, now);
      ticket.go();
    }
    return 0;
  };
  const drain = (): void => {
    const now = clock.now();
    const closed = new Set<RouteWindows>();
    let next = Infinity;
    cancel();
    while (!isFull(now)) {
      const ticket = firstOf(lanes, closed);
      if (!ticket) break;
      const at = serve(ticket, now);
      if (at > 0) closed.add(ticket.route);
      if (at > 0) next = Math.min(next, at);
    }
    cancel = next < Infinity && !isolated ? clock.after(next - now, drain) : () => {};
  };
  const leave: Queue['leave'] = ({ windows, route }, answer) => {
    const now = clock.now();
    moved = now;
    busy = Math.max(0, busy - 1);
    for (const window of route) learn(window, answer, now, random);
    windows.answered ||= answer !== undefined;
    if (answer?.pause) windows.paused = Math.max(windows.paused, answer.pause + jitter(random));
    if (waiting > 0) drain();
  };

  return {
    drain,
    leave,
    waiting: () => waiting,
    pass: (place) => {
      const now = clock.now();
      if (isFull(now) || lanes.has(place.route) || openingOfAll(place, now, random).at > now) return false;
      occupyAll(place, now);
      return true;
    },
    wait: (ticket) => {
      const lane = lanes.get(ticket.route) ?? new Map<Ticket, number>();
      lanes.set(ticket.route, lane.set(ticket, (tickets += 1)));
      waiting += 1;
      if (lane.size === 1) drain();
    },
    withdraw: (ticket) => {
      // An abort can come between the settling of a ticket and the sending.
      if (remove(ticket)) drain();
      else leave(ticket);
    },
  };
}

/** Returns the ticket that has waited longest, in lanes that are not closed. */
function firstOf(
  lanes: ReadonlyMap<RouteWindows, ReadonlyMap<Ticket, number>>,
  closed: ReadonlySet<RouteWindows>,
): Ticket | undefined {
  let first: Ticket | undefined;
  let lowest = Infinity;
  for (const [route, lane] of lanes) {
    if (closed.has(route)) continue;
    for (const [ticket, number] of lane) {
      if (number < lowest) [first, lowest] = [ticket, number];
      break;
    }
  }
  return first;
}

/** Returns when everything that a request counts against lets it go. */
function openingOfAll({ windows, route }: Place, now: number, random: () => number): Opening {
  if (now < windows.paused) return { at: windows.paused, asked: true };
  // Until the first answer only few requests go, so that crowds that begin together do not spend a window unseen.
  const { answered, probe, global } = windows;
  if (!answered && global.flying > 0 && now < probe) return { at: probe, asked: false };
  let latest: Opening = { at: 0, asked: false };
  for (const window of route) {
    const opening = openingOf(window, now, random);
    if (opening.at > latest.at) latest = opening;
  }
  return latest;
}
