import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { SpecError } from '../errors.js';

/** A file and what it shall hold. */
export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array;
}

interface Preparation {
  readonly path: string;
  readonly fresh: string;
  /** A second name of the old file, from which it can be put back; undefined when there was none. */
  readonly backup: string | undefined;
}

/**
 * Writes files so that a failure leaves everything as it was: all contents are written beside their targets before the
 * first one takes its place. Synchronous, so that nothing else of this process runs in between.
 * @throws {SpecError} when a file cannot be written; nothing has changed then.
 */
export function writeAtomically(files: readonly FileToWrite[]): void {
  const undo: (() => void)[] = [];
  try {
    checkDistinct(files);
    const prepared = files.map((file) => prepare(file, undo));
    for (const file of prepared) replace(file, undo);
    for (const { backup } of prepared) attempt(() => backup && rmSync(backup, { force: true }));
  } catch (error) {
    for (const step of undo.toReversed()) attempt(step);
    throw asSpecError(error);
  }
}

function checkDistinct(files: readonly FileToWrite[]): void {
  const paths = files.map(({ path }) => resolve(path));
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice) throw new SpecError(`${twice} would be written twice. Expected each file once.`);
}

function prepare({ path, content }: FileToWrite, undo: (() => void)[]): Preparation {
  const target = resolve(path);
  const old = lstatSync(target, { throwIfNoEntry: false });
  if (old?.isDirectory())
    throw new SpecError(`Cannot write ${target}: it is a folder. Expected a file or nothing.`);
  makeFolder(dirname(target), undo);
  const stem = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
  const fresh = `${stem}.tmp`;
  undo.push(() => rmSync(fresh, { force: true }));
  writeFileSync(fresh, content, { flag: 'wx' });
  if (old?.isFile()) chmodSync(fresh, old.mode & 0o777);
  return { path: target, fresh, backup: old && `${stem}.old` };
}

function makeFolder(folder: string, undo: (() => void)[]): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  // rmdir refuses a folder that somebody else has put something into meanwhile.
  for (let made = first; made !== folder; made = childTowards(made, folder)) undo.push(() => rmdirSync(made));
  undo.push(() => rmdirSync(folder));
}

function childTowards(folder: string, target: string): string {
  const [next = ''] = relative(folder, target).split(sep);
  return join(folder, next);
}

function replace({ path, fresh, backup }: Preparation, undo: (() => void)[]): void {
  if (backup !== undefined) keep(path, backup, undo);
  renameSync(fresh, path);
  if (backup === undefined) undo.push(() => rmSync(path, { force: true }));
}

function keep(path: string, backup: string, undo: (() => void)[]): void {
  // Renaming over another name of the same file does nothing, so the backup is removed as well.
  undo.push(() => rmSync(backup, { force: true }));
  linkSync(path, backup);
  undo.push(() => renameSync(backup, path));
}

function attempt(step: () => unknown): void {
  try {
    step();
  } catch {
    // The other steps still have something to put back.
  }
}

function asSpecError(error: unknown): SpecError {
  if (error instanceof SpecError) return error;
  const reason = error instanceof Error ? error.message : 'unknown reason';
  return new SpecError(`Cannot write the files: ${reason}. Nothing was changed.`, { cause: error });
}
