import { closeSync, openSync, rmSync, statSync } from 'node:fs';

/** How long another process may hold the lock, in ms. Writing an entry takes less than one. */
const patience = 2000;

/**
 * Runs while no other process does. A lock that is older than anybody's patience was left behind by a process that died.
 * @throws {Error} when the lock cannot be had.
 */
export function withLock<Result>(path: string, run: () => Result): Result {
  const until = Date.now() + 2 * patience;
  while (!take(path)) {
    if (Date.now() > until) throw new Error(`The log cannot be locked. Remove ${path} if no server runs.`);
    if (ageOf(path) > patience) rmSync(path, { force: true });
    // The entry has to be written before the answer goes out, so the thread waits.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  }
  try {
    return run();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    // Another process has just removed it.
    return 0;
  }
}
