import {
  chmodSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { SpecError } from '../errors.js';
import { checkTargets } from './check-targets.js';
import type { PlacedFile } from './compare-packages.js';
import { stagingFolder, sweepStaging } from './staging-folder.js';
import { withoutInterruption } from './without-interruption.js';

/** Files to write and to remove; paths relative to one folder. */
export interface Replacement {
  readonly write: readonly PlacedFile[];
  readonly remove: readonly string[];
  /** Files that say what the others were made from, so they take their places when all the rest is done. */
  readonly seal: readonly PlacedFile[];
}

/**
 * Writes and removes files; folders that become empty go as well. All contents are on disk before the first takes its
 * place, so that what can fail fails early. Git is the journal of the rest: a run that was killed is run again, or undone.
 * @throws {SpecError} when a file cannot be written; it says whether anything has changed by then.
 */
export function writeFiles(base: string, replacement: Replacement): void {
  if (replacement.write.length + replacement.remove.length + replacement.seal.length === 0) return;
  withoutInterruption(() => {
    try {
      stage(base, replacement);
      takePlaces(base, replacement);
    } finally {
      sweepStaging(base);
    }
  });
}

function stage(base: string, { write, seal }: Replacement): void {
  const files = [...write, ...seal];
  try {
    checkTargets(
      base,
      files.map(({ path }) => path),
    );
    sweepStaging(base);
    mkdirSync(stagingFolder(base), { recursive: true });
    for (const [index, { path, content }] of files.entries()) stageFile(base, { index, path, content });
  } catch (error) {
    throw new SpecError(`Cannot write the files: ${reasonOf(error)}. Nothing was changed.`, { cause: error });
  }
}

function stageFile(base: string, { index, path, content }: PlacedFile & { readonly index: number }): void {
  const staged = join(stagingFolder(base), String(index));
  writeFileSync(staged, content);
  const old = statSync(join(base, path), { throwIfNoEntry: false });
  if (old) chmodSync(staged, old.mode & 0o777);
}

function takePlaces(base: string, { write, remove, seal }: Replacement): void {
  const place = ({ path }: PlacedFile, index: number): void => {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    renameSync(join(stagingFolder(base), String(index)), join(base, path));
  };
  const steps = [
    ...write.map((file, index) => () => place(file, index)),
    ...remove.map((path) => () => removeFile(base, path)),
    ...seal.map((file, index) => () => place(file, write.length + index)),
  ];
  for (const [done, step] of steps.entries()) {
    try {
      step();
    } catch (error) {
      throw brokenOff(error, { done, all: steps.length });
    }
  }
}

function brokenOff(
  error: unknown,
  { done, all }: { readonly done: number; readonly all: number },
): SpecError {
  const state =
    done === 0
      ? 'Nothing was changed.'
      : `${done} of ${all} files are done. Run the command again to finish them, or undo them with git.`;
  return new SpecError(`Cannot write the files: ${reasonOf(error)}. ${state}`, { cause: error });
}

function removeFile(base: string, path: string): void {
  rmSync(join(base, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const full = join(base, folder);
    if (!statSync(full, { throwIfNoEntry: false })?.isDirectory() || readdirSync(full).length > 0) return;
    rmdirSync(full);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : 'unknown reason';
}
