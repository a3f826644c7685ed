import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { comparePackages, readOptional } from '../../../generator/src/write/compare-packages.js';
import { temporaryFolder } from '../load/temporary-folder.js';

const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
};

const file = (path: string, content = 'now'): { path: string; content: string } => ({ path, content });

it('tells files that are missing or differ from those that are as they shall be', () => {
  const folder = folderWith({ 'kites/same': 'now', 'kites/other': 'before' });
  const files = [file('kites/same'), file('kites/other'), file('kites/missing')];
  expect(comparePackages(folder, files, [])).toEqual({
    changed: [file('kites/other'), file('kites/missing')],
    stale: [],
    unchanged: 1,
  });
});

it('finds what is left over in the folders that hold nothing else, a client last', () => {
  const folder = folderWith({
    'kites/src/client.ts': '',
    'kites/src/zebra.ts': '',
    'kites/package.json': '',
    'kites/kept': 'now',
    'knots/src/old.ts': '',
    'moons/not-ours': '',
  });
  const { stale } = comparePackages(folder, [file('kites/kept')], ['kites', 'knots', 'nowhere']);
  expect(stale).toEqual([
    'kites/package.json',
    'kites/src/zebra.ts',
    'knots/src/old.ts',
    'kites/src/client.ts',
  ]);
});

it('passes over what other tools leave in a package', () => {
  const paths = ['.turbo/log', 'CHANGELOG.md', 'dist/index.js', 'node_modules/a/index.js'];
  const folder = folderWith(Object.fromEntries(paths.map((path) => [`kites/${path}`, ''])));
  expect(comparePackages(folder, [], ['kites']).stale).toEqual([]);
});

it('reads a file that may be missing, or be a folder', () => {
  const folder = folderWith({ 'kites/kept': 'now' });
  expect(readOptional(join(folder, 'kites/kept'))).toBe('now');
  expect(readOptional(join(folder, 'kites/missing'))).toBeUndefined();
  expect(readOptional(join(folder, 'kites/kept/below'))).toBeUndefined();
  expect(readOptional(join(folder, 'kites'))).toBeUndefined();
});
