import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listUncommitted } from '../../../generator/src/write/list-uncommitted.js';
import { temporaryFolder } from '../load/temporary-folder.js';

const git = (root: string, ...words: readonly string[]): void => {
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...words], { cwd: root });
};

const checkout = (): string => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'inner'));
  for (const path of ['same', 'edited', 'gone', 'staged', 'inner/edited'])
    writeFileSync(join(root, path), 'a');
  git(root, 'init', '--quiet');
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '-m', 'State');
  for (const path of ['edited', 'staged', 'inner/edited']) writeFileSync(join(root, path), 'b');
  mkdirSync(join(root, 'new'));
  writeFileSync(join(root, 'new/ünknown file'), 'b');
  rmSync(join(root, 'gone'));
  git(root, 'add', 'staged');
  return root;
};

it('names what is edited, removed, staged or new, and nothing that was not asked for', () => {
  const asked = ['same', 'edited', 'gone', 'staged', 'new/ünknown file', 'nowhere'];
  expect(listUncommitted(checkout(), asked)).toEqual(['edited', 'gone', 'staged', 'new/ünknown file']);
});

it('takes paths from the folder that it is given, within a greater checkout', () => {
  expect(listUncommitted(join(checkout(), 'inner'), ['edited', 'same'])).toEqual(['edited']);
});

it('names nothing outside a checkout', () => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'edited'), 'a');
  expect(listUncommitted(root, ['edited'])).toEqual([]);
});
