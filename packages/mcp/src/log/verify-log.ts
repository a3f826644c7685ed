import { existsSync, readFileSync } from 'node:fs';
import { firstHash, hashOf, readEntry } from './log-entry.js';

/** What a check of the log found. */
export interface LogVerdict {
  readonly entries: number;
  /** What is wrong first, if anything. */
  readonly problem?: string;
  /** The hash of the last line: keep it elsewhere to notice lines that are cut off. */
  readonly head?: string;
  /** Whether the log begins with its first entry; older ones may have been rotated away. */
  readonly whole: boolean;
}

/** Checks that every line of a log follows the one before it, the old file first. */
export function verifyLog(path: string): LogVerdict {
  const files = [`${path}.1`, path].filter((file) => existsSync(file));
  const lines = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line, index) => ({ line, place: `${file}, line ${index + 1}` })),
  );
  const whole = lines.length === 0 || readEntry(lines[0]?.line ?? '')?.previous === firstHash;
  let head: string | undefined;
  for (const { line, place } of lines) {
    const entry = readEntry(line);
    if (!entry) return { entries: lines.length, whole, problem: `${place} is no entry.` };
    if (entry.hash !== hashOf(entry))
      return { entries: lines.length, whole, problem: `${place} was changed.` };
    if (head !== undefined && entry.previous !== head)
      return {
        entries: lines.length,
        whole,
        problem: `${place} does not follow the line before it: lines are missing or moved.`,
      };
    head = entry.hash;
  }
  return { entries: lines.length, whole, ...(head === undefined ? {} : { head }) };
}
