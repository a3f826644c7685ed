import type { Place, RouteWindows } from './windows.js';

/** Keeps those who wait in the order they came, apart for each route, so that a spent window of one holds up no other. */
export interface Lanes<Ticket extends Place> {
  /** Adds a ticket; returns whether it is the first of its route. */
  readonly add: (ticket: Ticket) => boolean;
  /** Takes a ticket out; returns whether it was there. */
  readonly remove: (ticket: Ticket) => boolean;
  /** Returns the ticket that has waited longest, but for those of closed routes. */
  readonly first: (closed: ReadonlySet<RouteWindows>) => Ticket | undefined;
  /** Says whether a ticket of a route waits. */
  readonly has: (route: RouteWindows) => boolean;
  /** Returns how many tickets wait. */
  readonly size: () => number;
}

/** Creates lanes in which nobody waits. */
export function createLanes<Ticket extends Place>(): Lanes<Ticket> {
  // Numbers keep the order between lanes.
  const lanes = new Map<RouteWindows, Map<Ticket, number>>();
  let added = 0;
  let size = 0;
  return {
    size: () => size,
    has: (route) => lanes.has(route),
    add: (ticket) => {
      const lane = lanes.get(ticket.route) ?? new Map<Ticket, number>();
      lanes.set(ticket.route, lane.set(ticket, (added += 1)));
      size += 1;
      return lane.size === 1;
    },
    remove: (ticket) => {
      const lane = lanes.get(ticket.route);
      if (!lane?.delete(ticket)) return false;
      if (lane.size === 0) lanes.delete(ticket.route);
      size -= 1;
      return true;
    },
    first: (closed) => {
      let first: readonly [Ticket, number] | undefined;
      for (const [route, lane] of lanes) {
        const [head] = lane;
        if (head && !closed.has(route) && !(first && first[1] < head[1])) first = head;
      }
      return first?.[0];
    },
  };
}
