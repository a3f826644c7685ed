import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  fstatSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { firstHash, makeEntry } from './log-entry.js';
import type { LogEntry, LogFacts } from './log-entry.js';

/** A log that is only added to. */
export interface Log {
  readonly append: (facts: LogFacts) => LogEntry;
}

/** When a file becomes the old one, in bytes. One old file is kept. */
const rotateAt = 5_000_000;

/** Opens the log at a path. Several processes may write to it: each reads the last line under a lock. */
export function openLog(path: string, now: () => number = Date.now): Log {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return {
    append: (facts) =>
      locked(`${path}.lock`, () => {
        const previous = lastHash(path);
        if (existsSync(path) && statSync(path).size > rotateAt) renameSync(path, `${path}.1`);
        const entry = makeEntry(facts, { previous, time: new Date(now()).toISOString() });
        appendFileSync(path, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
        return entry;
      }),
  };
}

function lastHash(path: string): string {
  const text = existsSync(path) ? readEnd(path).trimEnd() : '';
  if (text === '') return firstHash;
  const line: unknown = JSON.parse(text.slice(text.lastIndexOf('\n') + 1));
  return typeof line === 'object' && line !== null && 'hash' in line ? String(line.hash) : firstHash;
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

/** Runs while no other process does. A lock older than ten seconds was left behind by one that died. */
function locked<Result>(path: string, run: () => Result): Result {
  const until = Date.now() + 5000;
  for (;;) {
    try {
      closeSync(openSync(path, 'wx'));
      break;
    } catch (error) {
      if (Date.now() > until)
        throw new Error(`The log cannot be locked. Remove ${path} if no server runs.`, { cause: error });
      if (existsSync(path) && Date.now() - statSync(path).mtimeMs > 10_000) rmSync(path, { force: true });
    }
  }
  try {
    return run();
  } finally {
    rmSync(path, { force: true });
  }
}
