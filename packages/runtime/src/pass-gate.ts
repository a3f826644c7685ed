import type { Clock } from './clock.js';
import type { Gate, Ticket } from './gate.js';
import { longestWait } from './judge-failure.js';
import type { Report } from './report.js';
import type { Limit } from './timeout.js';

/** Is a call at its gate. */
export interface Passage {
  readonly gate: Gate;
  readonly clock: Clock;
  /** The method and the path template. */
  readonly route: string;
  readonly concurrency: number | undefined;
  readonly deadline: number;
  /** The end of the call, in epoch ms. */
  readonly ends: number;
  readonly limit: Limit;
  readonly tell: Report['tell'];
}

/** Returns 0 once the gate lets a call go, or when it could go if that is too late. Mostly that is at once. */
export function passGate(passage: Passage): number | Promise<number> {
  const { gate, clock, route, concurrency = 8, ends } = passage;
  const latest = Math.min(ends, clock.now() + longestWait + 500);
  const ticket: Ticket = { route, concurrency, latest };
  gate.enter(ticket);
  return ticket.opens ?? waitAtGate(passage, ticket);
}

async function waitAtGate({ gate, clock, deadline, limit, tell }: Passage, ticket: Ticket): Promise<number> {
  const from = clock.now();
  const opens = await limit(deadline, (stop) => {
    stop.addEventListener('abort', () => gate.withdraw(ticket));
    return new Promise<number>((resolve) => {
      ticket.wake = resolve;
    });
  });
  tell({ type: 'wait', wait: clock.now() - from });
  return opens;
}
