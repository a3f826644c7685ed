import { spawnSync } from 'node:child_process';

/** Lists which of some paths hold what git has not; none outside a git checkout, where nothing can be undone anyway. */
export function listUncommitted(root: string, paths: readonly string[]): readonly string[] {
  const status = git(root, [
    'status',
    '--porcelain',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--',
    '.',
  ]);
  const prefix = git(root, ['rev-parse', '--show-prefix'])?.trimEnd();
  if (status === undefined || prefix === undefined) return [];
  const changed = new Set(status.split('\0').map((entry) => entry.slice('XY '.length).slice(prefix.length)));
  return paths.filter((path) => changed.has(path));
}

function git(root: string, words: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return status === 0 ? stdout : undefined;
}
