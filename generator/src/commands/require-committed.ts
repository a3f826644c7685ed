import { SpecError } from '../errors.js';
import { listUncommitted } from '../write/list-uncommitted.js';
import type { Replacement } from '../write/write-files.js';

/** How many files a message names. */
const SHOWN = 5;

/**
 * Requires that git has what a run would write over, so that it can be put back. Files that an interrupted run has written
 * already hold what they shall, and are no obstacle; nor is anything outside a git checkout.
 * @throws {SpecError} naming the files that git does not have as they are.
 */
export function requireCommitted(root: string, { write, remove, seal }: Replacement): void {
  const paths = [...[...write, ...seal].map(({ path }) => path), ...remove];
  const uncommitted = listUncommitted(root, paths);
  if (uncommitted.length === 0) return;
  const more = uncommitted.length - SHOWN;
  throw new SpecError(
    [
      `${uncommitted.length} ${uncommitted.length === 1 ? 'file' : 'files'} would be written over that git does not have as they are. Nothing was changed.`,
      ...uncommitted.slice(0, SHOWN).map((path) => `  ${path}`),
      ...(more > 0 ? [`  … and ${more} more`] : []),
      `Commit them, put them away with \`git stash --include-untracked -- ${partsOf(uncommitted).join(' ')}\`, or give --allow-dirty.`,
    ].join('\n'),
  );
}

function partsOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map((path) => path.split('/', 1).join('')))];
}
