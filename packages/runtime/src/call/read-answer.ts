import type { FetchAnswer } from './fetch-init.js';
import type { Answer, OutgoingCall } from './outgoing-call.js';

/** Reads the body of a response, so that one that breaks off counts as a failed attempt. */
export async function readAnswer(
  response: FetchAnswer,
  reading: OutgoingCall['reading'],
  received: number,
): Promise<Answer> {
  if (reading === 'raw') return { response, received, text: '', bytes: await response.arrayBuffer() };
  const text = response.text();
  // Of a failure, the status says more than a body that breaks off.
  return { response, received, bytes: undefined, text: await (response.ok ? text : text.catch(() => '')) };
}
