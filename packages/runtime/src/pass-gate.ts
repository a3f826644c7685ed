import type { Gate, Ticket } from './gate.js';

/** Is a ticket that a gate has not settled at once. */
export interface Passage {
  readonly gate: Gate;
  readonly ticket: Ticket;
  /** Ends the wait. */
  readonly stop: AbortSignal;
}

/** Waits until the gate lets a call go; returns 0, or when it could go if that is too late. */
export function passGate({ gate, ticket, stop }: Passage): Promise<number> {
  stop.addEventListener('abort', () => gate.withdraw(ticket));
  return new Promise((resolve) => {
    ticket.wake = resolve;
  });
}
