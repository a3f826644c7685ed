import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { firstHash, makeEntry, readEntry } from './log-entry.js';
import type { LogEntry, LogFacts } from './log-entry.js';
import { withLock } from './with-lock.js';

/** A log that is only added to. */
export interface Log {
  readonly append: (facts: LogFacts) => LogEntry;
  /**
   * Makes sure that an entry can be written, before something is sent that must be logged.
   * @throws {Error} when it cannot.
   */
  readonly requireWritable: () => void;
  /** Reads the entries since a time in epoch ms, the oldest first. */
  readonly readSince: (time: number) => readonly LogEntry[];
}

/** How a log is opened. */
export interface LogOptions {
  readonly now?: () => number;
  /**
   * When a file becomes the old one, in bytes. One old file is kept.
   * @default 5_000_000
   */
  readonly rotateAt?: number;
}

/** Opens the log at a path. Several processes may write to it: each reads the last line under a lock. */
export function openLog(path: string, { now = Date.now, rotateAt = 5_000_000 }: LogOptions = {}): Log {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return {
    append: (facts) =>
      withLock(`${path}.lock`, () => {
        const previous = lastHash(path);
        if (existsSync(path) && statSync(path).size > rotateAt) renameSync(path, `${path}.1`);
        const entry = makeEntry(facts, { previous, time: new Date(now()).toISOString() });
        appendFileSync(path, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
        return entry;
      }),
    requireWritable: () => {
      closeSync(openSync(path, 'a', 0o600));
    },
    readSince: (time) => readSince(path, time),
  };
}

function readSince(path: string, time: number): readonly LogEntry[] {
  const from = new Date(time).toISOString();
  const texts = [`${path}.1`, path]
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'));
  const lines = texts.flatMap((text) => text.split('\n').filter(Boolean));
  // Times are written in one form, so that they compare as texts.
  return lines.flatMap((line) => readEntry(line) ?? []).filter((entry) => entry.time >= from);
}

function lastHash(path: string): string {
  const text = existsSync(path) ? readEnd(path).trimEnd() : '';
  if (text === '') return firstHash;
  return readEntry(text.slice(text.lastIndexOf('\n') + 1))?.hash ?? firstHash;
}

/** Reads the end of a file; an entry is shorter than 64 kB. */
function readEnd(path: string): string {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const bytes = Buffer.alloc(Math.min(size, 65_536));
    readSync(file, bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString();
  } finally {
    closeSync(file);
  }
}
