import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SpecError } from '../../../generator/src/errors.js';
import { writeAtomically, type FileToWrite } from '../../../generator/src/write/write-atomically.js';
import { temporaryFolder } from '../load/temporary-folder.js';

/** Every file and folder below a folder, with its content. */
const treeOf = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((path) => [
      path,
      statSync(join(folder, path)).isFile() ? readFileSync(join(folder, path), 'utf8') : '/',
    ]);

it('writes new and existing files and makes their folders', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'old.json'), 'before');
  writeAtomically([
    { path: join(folder, 'old.json'), content: 'after' },
    { path: join(folder, 'a/b/new.bin'), content: new Uint8Array([0x68, 0x69]) },
    { path: join(folder, 'a/c.txt'), content: '' },
  ]);
  expect(treeOf(folder)).toEqual([
    ['a', '/'],
    ['a/b', '/'],
    ['a/b/new.bin', 'hi'],
    ['a/c.txt', ''],
    ['old.json', 'after'],
  ]);
});

it('writes nothing when there is nothing to write', () => {
  expect(() => writeAtomically([])).not.toThrow();
});

it('keeps the permissions of an existing file', () => {
  const path = join(temporaryFolder(), 'run');
  writeFileSync(path, 'before');
  chmodSync(path, 0o750);
  writeAtomically([{ path, content: 'after' }]);
  expect(statSync(path).mode & 0o777).toBe(0o750);
});

it('replaces a link instead of writing through it', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'elsewhere'), 'untouched');
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'link'));
  writeAtomically([{ path: join(folder, 'link'), content: 'mine' }]);
  expect(lstatSync(join(folder, 'link')).isFile()).toBe(true);
  expect(readFileSync(join(folder, 'elsewhere'), 'utf8')).toBe('untouched');
});

it('leaves a reader of the old file with the whole old file', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a'), 'before');
  linkSync(join(folder, 'a'), join(folder, 'reader'));
  writeAtomically([{ path: join(folder, 'a'), content: 'after' }]);
  expect(readFileSync(join(folder, 'reader'), 'utf8')).toBe('before');
});

describe('leaves everything as it was', () => {
  const prepare = (): string => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'first'), 'before');
    symlinkSync('first', join(folder, 'link'));
    mkdirSync(join(folder, 'folder'));
    return folder;
  };

  it.each<[string, (folder: string) => readonly FileToWrite[]]>([
    ['when a target is a folder', (folder) => [{ path: join(folder, 'folder'), content: 'x' }]],
    ['when a folder on the way is a file', (folder) => [{ path: join(folder, 'first', 'x'), content: 'x' }]],
    ['when a name is too long', (folder) => [{ path: join(folder, 'x'.repeat(300)), content: 'x' }]],
    ['when a name holds a zero', (folder) => [{ path: join(folder, 'x\0y'), content: 'x' }]],
    [
      'when one file is given twice',
      (folder) => [
        { path: join(folder, 'new'), content: 'x' },
        { path: join(folder, 'folder', '..', 'new'), content: 'y' },
      ],
    ],
    [
      // The second needs the first as a folder, which is found only when the first takes its place.
      'when a rename fails after others',
      (folder) => [
        { path: join(folder, 'clash'), content: 'x' },
        { path: join(folder, 'clash', 'below'), content: 'y' },
      ],
    ],
  ])('%s', (_, files) => {
    const folder = prepare();
    const before = treeOf(folder);
    const others: readonly FileToWrite[] = [
      { path: join(folder, 'first'), content: 'after' },
      { path: join(folder, 'link'), content: 'after' },
      { path: join(folder, 'deep', 'down', 'new'), content: 'after' },
    ];
    expect(() => writeAtomically([...others, ...files(folder)])).toThrow(SpecError);
    expect(treeOf(folder)).toEqual(before);
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
    expect(existsSync(join(folder, 'deep'))).toBe(false);
  });
});
