import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlacedFile } from '../../../generator/src/write/compare-packages.js';
import { writeFiles } from '../../../generator/src/write/write-files.js';
import type { Replacement } from '../../../generator/src/write/write-files.js';
import { temporaryFolder } from '../load/temporary-folder.js';
import { treeOf } from './tree-of.js';

const none: Replacement = { write: [], remove: [], seal: [] };

const folder = (): string => {
  const path = temporaryFolder();
  mkdirSync(join(path, 'old'));
  writeFileSync(join(path, 'old/gone.txt'), 'gone');
  writeFileSync(join(path, 'kept.txt'), 'before');
  return path;
};

const failure = (run: () => void): string => {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : '';
  }
  return 'no error';
};

it('writes new and existing files, removes files, and removes the folders that are empty then', () => {
  const base = folder();
  writeFiles(base, {
    write: [
      { path: 'kept.txt', content: 'after' },
      { path: 'new/deep/made.txt', content: 'made' },
    ],
    remove: ['old/gone.txt'],
    seal: [{ path: 'seal.txt', content: 'done' }],
  });
  expect(treeOf(base)).toEqual([
    ['kept.txt', 'after'],
    ['new', '/'],
    ['new/deep', '/'],
    ['new/deep/made.txt', 'made'],
    ['seal.txt', 'done'],
  ]);
});

it('touches nothing when there is nothing to do', () => {
  const base = join(folder(), 'nowhere');
  expect(() => writeFiles(base, none)).not.toThrow();
  expect(statSync(base, { throwIfNoEntry: false })).toBeUndefined();
});

it('passes over files to remove that are gone already, and keeps folders that hold something', () => {
  const base = folder();
  writeFiles(base, { ...none, remove: ['old/never.txt', 'never/never.txt'] });
  expect(treeOf(base)).toContainEqual(['old/gone.txt', 'gone']);
});

it('keeps the permissions of an existing file', () => {
  const base = folder();
  chmodSync(join(base, 'kept.txt'), 0o750);
  writeFiles(base, { ...none, write: [{ path: 'kept.txt', content: 'after' }] });
  expect(statSync(join(base, 'kept.txt')).mode & 0o777).toBe(0o750);
});

it('replaces a link instead of writing through it', () => {
  const base = folder();
  symlinkSync('kept.txt', join(base, 'link'));
  writeFiles(base, { ...none, write: [{ path: 'link', content: 'mine' }] });
  expect(lstatSync(join(base, 'link')).isFile()).toBe(true);
  expect(readFileSync(join(base, 'kept.txt'), 'utf8')).toBe('before');
});

it('leaves a reader of the old file with the whole old file', () => {
  const base = folder();
  linkSync(join(base, 'kept.txt'), join(base, 'reader'));
  writeFiles(base, { ...none, write: [{ path: 'kept.txt', content: 'after' }] });
  expect(readFileSync(join(base, 'reader'), 'utf8')).toBe('before');
});

it('sweeps what an interrupted run left', () => {
  const base = folder();
  mkdirSync(join(base, '.ld-rest-writing'));
  writeFileSync(join(base, '.ld-rest-writing/7'), 'left');
  writeFiles(base, { ...none, seal: [{ path: 'seal.txt', content: 'done' }] });
  expect(treeOf(base).map(([path]) => path)).toEqual(['kept.txt', 'old', 'old/gone.txt', 'seal.txt']);
});

describe('changes nothing, and says so,', () => {
  const made = (path: string): PlacedFile => ({ path, content: 'x' });

  it.each<[string, readonly PlacedFile[], string]>([
    ['when a target is a folder', [made('old')], 'is a folder. Expected a file or nothing'],
    ['when a folder on the way is a file', [made('old/gone.txt/x')], 'ENOTDIR'],
    ['when a name is too long', [made('x'.repeat(300))], 'ENAMETOOLONG'],
    ['when a name holds a zero', [made('x\0y')], 'null bytes'],
    ['when a file is given twice', [made('new'), made('old/../new')], 'new would be written twice'],
    ['when a file is a folder too', [made('a/b'), made('a/b/c/d')], 'a/b would be a file and a folder'],
  ])('%s', (_, files, reason) => {
    const base = folder();
    const before = treeOf(base);
    const write = [made('kept.txt'), made('deep/down/new'), ...files];
    const message = failure(() => writeFiles(base, { ...none, write, remove: ['old/gone.txt'] }));
    expect(message).toContain('SpecError: Cannot write the files: ');
    expect(message).toContain(reason);
    expect(message).toMatch(/[^.]\. Nothing was changed\.$/);
    expect(treeOf(base)).toEqual(before);
  });
});

it('says how far it came when a file cannot be removed, and seals nothing', () => {
  const base = folder();
  mkdirSync(join(base, 'odd/inner'), { recursive: true });
  const message = failure(() =>
    writeFiles(base, {
      write: [{ path: 'kept.txt', content: 'after' }],
      remove: ['odd/inner', 'old/gone.txt'],
      seal: [{ path: 'seal.txt', content: 'done' }],
    }),
  );
  expect(message).toContain(
    '1 of 4 files are done. Run the command again to finish them, or undo them with git.',
  );
  expect(treeOf(base).map(([path]) => path)).toEqual(['kept.txt', 'odd', 'odd/inner', 'old', 'old/gone.txt']);
});
