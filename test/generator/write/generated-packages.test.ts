import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedHeader } from '../../../generator/src/emit/generated-header.js';
import {
  generatedPackages,
  readOwnedFields,
  requirePackageFolder,
} from '../../../generator/src/write/generated-packages.js';
import { temporaryFolder } from '../load/temporary-folder.js';

const client = `${generatedHeader}export {};\n`;
const manifest = (name: string, rest: object = {}): string => JSON.stringify({ name, ...rest });

const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
};

it('knows a generated package by its client and its name, also when its manifest is gone', () => {
  const folder = folderWith({
    'kites/package.json': manifest('@ld-rest/kites'),
    'kites/src/client.ts': client,
    'halved/src/client.ts': client,
    'runtime/package.json': manifest('@ld-rest/runtime'),
    'runtime/src/client.ts': `export {};\n${generatedHeader}`,
    'stranger/package.json': manifest('@others/stranger'),
    'stranger/src/client.ts': client,
    'bare/package.json': manifest('@ld-rest/bare'),
    'tsconfig.json': '{}',
  });
  expect(generatedPackages(folder).toSorted()).toEqual(['halved', 'kites']);
  expect(generatedPackages(join(folder, 'nowhere'))).toEqual([]);
});

describe('requirePackageFolder', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['is not there', {}],
    ['has its manifest only', { 'kites/package.json': manifest('@ld-rest/kites') }],
    ['has a generated client only', { 'kites/src/client.ts': client }],
  ])('lets a package go where its folder %s', (_, files) => {
    expect(() => requirePackageFolder(folderWith(files), 'kites')).not.toThrow();
  });

  it('lets a package go into an empty folder', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'kites'));
    expect(() => requirePackageFolder(folder, 'kites')).not.toThrow();
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['a foreign file', { 'kites/diary.txt': '' }],
    ['another package', { 'kites/package.json': manifest('@others/kites') }],
    ['a client that a person wrote', { 'kites/src/client.ts': 'export {};\n' }],
  ])('refuses a folder with %s', (_, files) => {
    const folder = folderWith(files);
    expect(() => requirePackageFolder(folder, 'kites')).toThrow(
      `${join(folder, 'kites')} holds something else than @ld-rest/kites. Empty it, or give another folder with --out.`,
    );
  });
});

it('keeps what changesets own, and starts a new package at 1.0.0', () => {
  const owned = { version: '4.5.6', dependencies: { '@ld-rest/runtime': '^3.2.1' } };
  const folder = folderWith({ 'kites/package.json': manifest('@ld-rest/kites', owned) });
  const versions = { '@ld-rest/runtime': '2.0.0' };
  const ranges = (range: string): object => ({ '@ld-rest/runtime': range });
  expect(readOwnedFields(folder, 'kites', versions)).toEqual({ version: '4.5.6', ranges: ranges('^3.2.1') });
  expect(readOwnedFields(folder, 'knots', versions)).toEqual({ version: '1.0.0', ranges: ranges('^2.0.0') });
});
