import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { tryLock } from 'fs-native-extensions';
import { SpecError } from '../errors.js';
import { sweepStaging } from './staging-folder.js';

/** Far behind the end of the file, for Windows lets nobody else read a range that is locked. */
const OFFSET = 2 ** 40;

/**
 * Runs a command that writes to a repository while no other does. The lock is the system's own, on a file that no command
 * replaces: it ends with the process, however that ends.
 * @throws {SpecError} when another command is at work.
 */
export async function withLock<Result>(root: string, run: () => Promise<Result>): Promise<Result> {
  const file = openManifest(join(root, 'package.json'));
  try {
    if (!tryLock(file, OFFSET, 1)) {
      throw new SpecError(
        `Another command is writing to ${root}. Nothing was changed; run this one again when the other has ended.`,
      );
    }
    sweepStaging(root);
    return await run();
  } finally {
    closeSync(file);
  }
}

function openManifest(path: string): number {
  try {
    return openSync(path, 'r+');
  } catch (error) {
    throw new SpecError(
      `Cannot open ${path}, which locks the repository. Expected a file that can be written.`,
      {
        cause: error,
      },
    );
  }
}
