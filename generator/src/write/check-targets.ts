import { lstatSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { SpecError } from '../errors.js';

/**
 * Checks that files can take their places: each is named once, no folder is where a file goes, and no file where a folder
 * goes.
 * @throws {SpecError} naming the first that cannot.
 */
export function checkTargets(base: string, paths: readonly string[]): void {
  const targets = paths.map((path) => normalize(path));
  const once = new Set(targets);
  for (const [index, target] of targets.entries()) {
    if (targets.indexOf(target) !== index) throw new SpecError(`${target} would be written twice.`);
    for (const folder of foldersOf(target)) {
      if (once.has(folder)) throw new SpecError(`${folder} would be a file and a folder.`);
    }
    checkPlace(base, target);
  }
}

function foldersOf(path: string): readonly string[] {
  const folder = dirname(path);
  return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}

function checkPlace(base: string, target: string): void {
  const path = join(base, target);
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new SpecError(`${path} is a folder. Expected a file or nothing.`);
  }
  for (const folder of foldersOf(target)) {
    if (statSync(join(base, folder), { throwIfNoEntry: false })?.isDirectory() === false) {
      throw new SpecError(`${join(base, folder)} is no folder. Expected one, or nothing.`);
    }
  }
}
