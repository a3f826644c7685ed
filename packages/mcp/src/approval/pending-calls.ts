import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../catalog/json.js';

/** A call that waits for a person at a terminal. */
export interface PendingCall {
  readonly id: string;
  readonly question: string;
  /** When the question or the answer to it is no longer good, in epoch ms. */
  readonly expires: number;
  readonly approved: boolean;
}

/** How long a question and its answer are good, in ms. */
export const goodFor = 300_000;

/** Keeps a call for a person; its id says exactly which call, policy and state is meant. */
export function keepPending(folder: string, call: PendingCall): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(fileOf(folder, call.id), JSON.stringify(call), { mode: 0o600 });
}

/** Reads a call that waits; undefined when there is none, its time is over, or the id fits several. */
export function findPending(folder: string, id: string, now: number): PendingCall | undefined {
  if (!/^[0-9a-f]{4,64}$/.test(id)) return undefined;
  const [name, ...others] = list(folder).filter((file) => file.startsWith(id));
  const call = name === undefined || others.length > 0 ? undefined : read(join(folder, name));
  return call && call.expires > now ? call : undefined;
}

/** Uses up a person's word: true once, and only if it was given. */
export function takeApproval(folder: string, id: string, now: number): boolean {
  const call = findPending(folder, id, now);
  if (call?.id !== id || !call.approved) return false;
  rmSync(fileOf(folder, id));
  return true;
}

function fileOf(folder: string, id: string): string {
  return join(folder, `${id}.json`);
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Without a folder nothing waits.
    return [];
  }
}

function read(path: string): PendingCall | undefined {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isObject(value)) return undefined;
  return {
    id: String(value['id']),
    question: String(value['question']),
    expires: Number(value['expires']),
    approved: value['approved'] === true,
  };
}
