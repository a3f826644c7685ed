import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { replaceFiles } from '../../../generator/src/write/replace-files.js';

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'ld-rest-replace-'));
  onTestFinished(() => {
    chmodSync(path, 0o755);
    rmSync(path, { recursive: true, force: true });
  });
  mkdirSync(join(path, 'old'));
  writeFileSync(join(path, 'old/gone.txt'), 'gone');
  writeFileSync(join(path, 'kept.txt'), 'before');
  return path;
};

it('writes files, removes files, and removes the folders that are empty then', () => {
  const root = folder();
  replaceFiles({
    write: [
      { path: join(root, 'kept.txt'), content: 'after' },
      { path: join(root, 'new/made.txt'), content: 'made' },
    ],
    remove: [join(root, 'old/gone.txt')],
  });
  expect(readFileSync(join(root, 'kept.txt'), 'utf8')).toBe('after');
  expect(readFileSync(join(root, 'new/made.txt'), 'utf8')).toBe('made');
  expect(existsSync(join(root, 'old'))).toBe(false);
});

it('removes nothing when a file cannot be written', () => {
  const root = folder();
  const write = [
    { path: join(root, 'kept.txt'), content: 'after' },
    { path: join(root, 'old'), content: 'a file where a folder is' },
  ];
  expect(() => replaceFiles({ write, remove: [join(root, 'old/gone.txt')] })).toThrow('it is a folder');
  expect(readFileSync(join(root, 'kept.txt'), 'utf8')).toBe('before');
  expect(readdirSync(root).toSorted()).toEqual(['kept.txt', 'old']);
  expect(readFileSync(join(root, 'old/gone.txt'), 'utf8')).toBe('gone');
});

it('passes over files to remove that are gone already', () => {
  const root = folder();
  replaceFiles({ write: [], remove: [join(root, 'old/never.txt')] });
  expect(readdirSync(join(root, 'old'))).toEqual(['gone.txt']);
});
