import { readFileSync, readdirSync, rmSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeAtomically } from './write-atomically.js';
import type { FileToWrite } from './write-atomically.js';

/** Files to write, and files to remove. */
export interface Replacement {
  readonly write: readonly FileToWrite[];
  readonly remove: readonly string[];
}

/**
 * Writes and removes files so that a failure leaves everything as it was; folders that become empty go as well.
 * @throws {SpecError} when a file cannot be written; nothing has changed then.
 */
export function replaceFiles({ write, remove }: Replacement): void {
  const replaced = write.filter(({ path }) => isFile(path)).map(({ path }) => read(path));
  const removed = remove.filter(isFile).map(read);
  writeAtomically(write);
  try {
    for (const { path } of removed) rmSync(path);
  } catch (error) {
    writeAtomically([...replaced, ...removed]);
    const known = new Set(replaced.map(({ path }) => path));
    for (const { path } of write) if (!known.has(path)) rmSync(path);
    throw error;
  }
  for (const { path } of removed) removeEmptyFolders(dirname(path));
}

/** Tells whether there is a file of this name, and no folder. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function read(path: string): FileToWrite {
  return { path, content: readFileSync(path) };
}

function removeEmptyFolders(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() && readdirSync(folder).length === 0) {
    rmdirSync(folder);
    removeEmptyFolders(dirname(folder));
  }
}
