import { existsSync, readFileSync, rmSync } from 'node:fs';
import { writeAtomically } from './write-atomically.js';
import type { FileToWrite } from './write-atomically.js';

/** Files to write, and files to remove. */
export interface Replacement {
  readonly write: readonly FileToWrite[];
  readonly remove: readonly string[];
}

/**
 * Writes and removes files so that a failure leaves everything as it was.
 * @throws {SpecError} when a file cannot be written or removed; nothing has changed then.
 */
export function replaceFiles({ write, remove }: Replacement): void {
  const removed = remove
    .filter((path) => existsSync(path))
    .map((path) => ({ path, content: readFileSync(path) }));
  const replaced = write
    .filter(({ path }) => existsSync(path))
    .map(({ path }) => ({ path, content: readFileSync(path) }));
  writeAtomically(write);
  try {
    for (const { path } of removed) rmSync(path);
  } catch (error) {
    writeAtomically([...replaced, ...removed]);
    const known = new Set(replaced.map(({ path }) => path));
    for (const { path } of write) if (!known.has(path)) rmSync(path);
    throw error;
  }
}
