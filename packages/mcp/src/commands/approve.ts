import { createInterface } from 'node:readline/promises';
import { findPending, goodFor, keepPending } from '../approval/pending-calls.js';

/**
 * Asks the person at the terminal about a call that waits, and says what became of it.
 * @throws {Error} when nothing waits under the id, or nobody sits at a terminal.
 */
export async function approve(folder: string, id: string): Promise<string> {
  const pendingFolder = `${folder}/pending`;
  const call = findPending(pendingFolder, id, Date.now());
  if (!call) throw new Error(`No call waits under "${id}". A question is good for five minutes.`);
  if (!process.stdin.isTTY) throw new Error('Only a person at a terminal can approve a call.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${call.question}\nType "yes" to send it: `);
  terminal.close();
  if (answer.trim() !== 'yes') return 'Not approved. Nothing is sent.';
  keepPending(pendingFolder, { ...call, approved: true, expires: Date.now() + goodFor });
  return 'Approved for five minutes, for exactly this call. Tell the agent to make it again.';
}
