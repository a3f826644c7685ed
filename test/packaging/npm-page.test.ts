import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPackageFromTarballData } from '@arethetypeswrong/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { arrayOf, objectOf } from '../../generator/src/document/json.js';
import { packPackages, packageNames } from './pack-packages.js';
import type { PackedPackage } from './pack-packages.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const shown = ['package.json', 'README.md', 'LICENSE', 'NOTICE'];

let packed: ReadonlyMap<string, PackedPackage> = new Map();

// Packs copies as they are after a release: changesets has written a changelog into each.
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'ld-rest-npm-page-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, workspaces: ['packages/*'] }));
  for (const name of packageNames) {
    const copy = join(folder, 'packages', name);
    mkdirSync(copy, { recursive: true });
    for (const file of shown) cpSync(join(repository, 'packages', name, file), join(copy, file));
    writeFileSync(join(copy, 'CHANGELOG.md'), `# @ld-rest/${name}\n\n## 1.0.0\n`);
  }
  packed = packPackages(folder, folder);
  return () => rmSync(folder, { recursive: true, force: true });
}, 120_000);

const read = (name: string, file: string): string => {
  const found = packed.get(name);
  if (!found) throw new Error(`npm did not pack packages/${name}.`);
  return createPackageFromTarballData(found.tarball).readFile(`/node_modules/@ld-rest/${name}/${file}`);
};

/** Those whose README is written by hand. */
const handWritten = packageNames.filter(
  (name) => !existsSync(join(repository, 'packages', name, 'operations.json')),
);

describe.each(packageNames)('the page of %s on npm', (name) => {
  it('has a changelog', () => {
    expect(read(name, 'CHANGELOG.md')).toContain('## 1.0.0');
  });

  it('has the licence and the notice of the repository', () => {
    for (const file of ['LICENSE', 'NOTICE'])
      expect(read(name, file)).toBe(readFileSync(join(repository, file), 'utf8'));
  });

  it('can be found, and leads to the source and the issues', () => {
    const { keywords, description, homepage, bugs } = objectOf(JSON.parse(read(name, 'package.json')));
    expect(arrayOf(keywords)).toEqual(expect.arrayContaining(['launchdarkly', 'typescript']));
    expect(new Set(arrayOf(keywords)).size).toBe(arrayOf(keywords).length);
    expect(description).toMatch(/LaunchDarkly/);
    expect(homepage).toBe(`https://github.com/ld-rest/ld-rest/tree/main/packages/${name}#readme`);
    expect(bugs).toEqual({ url: 'https://github.com/ld-rest/ld-rest/issues' });
  });

  it('asks for no money, and runs nothing when it is installed', () => {
    const manifest = objectOf(JSON.parse(read(name, 'package.json')));
    expect(manifest).not.toHaveProperty('funding');
    expect(manifest).not.toHaveProperty('scripts');
  });

  it('has a README that stands alone', () => {
    const readme = read(name, 'README.md');
    const links = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    expect(readme).toMatch(new RegExp(`^# @ld-rest/${name}\n`));
    expect(readme).toMatch(new RegExp(`npm install .*@ld-rest/${name}`));
    expect(links.filter((target) => !/^(https:\/\/|#)/.test(target))).toEqual([]);
  });
});

it.each([...handWritten.map((name) => `packages/${name}/README.md`), 'README.md', 'NOTICE', 'SECURITY.md'])(
  'says in %s that the project is not affiliated with LaunchDarkly',
  (file) => {
    const text = readFileSync(join(repository, file), 'utf8');
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(/not affiliated/i);
  },
);
