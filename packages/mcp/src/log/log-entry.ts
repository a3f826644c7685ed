import { createHash } from 'node:crypto';
import { isObject } from '../catalog/json.js';

/** What is written of one call. */
export interface LogFacts {
  readonly agent: string;
  readonly operation: string;
  readonly access: 'read' | 'write';
  readonly outcome: string;
  /** Tried out only. */
  readonly dryRun?: true;
  readonly status?: number;
  /** SHA-256 of the arguments, which can hold what does not belong into a log. */
  readonly argsHash: string;
  readonly resources: readonly string[];
  readonly why: readonly string[];
  /** The reason that the model gave. */
  readonly reason?: string;
  readonly sentence: string;
}

/** A line of the log: each holds the hash of the line before it. */
export interface LogEntry extends LogFacts {
  readonly id: string;
  readonly time: string;
  readonly previous: string;
  readonly hash: string;
}

/** The hash that the first line of a log follows. */
export const firstHash: string = '0'.repeat(64);

/** Makes the entry that follows another. */
export function makeEntry(
  facts: LogFacts,
  { previous, time }: { readonly previous: string; readonly time: string },
): LogEntry {
  const entry = { time, ...facts, previous };
  const hash = hashOf(entry);
  return { id: hash.slice(0, 8), ...entry, hash };
}

/** Computes the hash of an entry from everything in it but its id and hash. */
export function hashOf(entry: object): string {
  const rest = Object.entries(entry).filter(([name]) => name !== 'id' && name !== 'hash');
  return createHash('sha256').update(JSON.stringify(rest)).digest('hex');
}

/** Reads a line of a log; undefined for what is no entry. */
export function readEntry(line: string): LogEntry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isEntry(value) ? value : undefined;
  } catch {
    // A line that was cut off is no entry.
    return undefined;
  }
}

function isEntry(value: unknown): value is LogEntry {
  return (
    isObject(value) &&
    ['id', 'time', 'previous', 'hash', 'agent', 'operation', 'access', 'outcome', 'sentence'].every(
      (name) => typeof value[name] === 'string',
    )
  );
}
