import type { Connection } from '../connection/connect.js';
import type { CallAnswer, OutgoingCall } from './outgoing-call.js';

/** The parsed answer to a call. */
export interface Performed {
  readonly output: unknown;
  readonly tell: CallAnswer['tell'];
}

/** Sends a call, and parses what it is answered with. */
export async function performCall({ send }: Connection, call: OutgoingCall): Promise<Performed> {
  const { answer, refuse, tell } = await send(call);
  const { text } = answer;
  try {
    return { tell, output: text ? JSON.parse(text) : undefined };
  } catch {
    throw refuse();
  }
}
