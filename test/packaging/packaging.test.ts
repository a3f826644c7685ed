import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { objectOf } from '../../generator/src/document/json.js';
import type { JsonObject } from '../../generator/src/document/json.js';
import { packPackages, packageNames } from './pack-packages.js';
import type { PackedPackage } from './pack-packages.js';

let packed: ReadonlyMap<string, PackedPackage> = new Map();

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'ld-rest-pack-'));
  packed = packPackages(folder);
  return () => rmSync(folder, { recursive: true, force: true });
}, 120_000);

const packageOf = (name: string): PackedPackage => {
  const found = packed.get(name);
  if (!found) throw new Error(`npm did not pack packages/${name}.`);
  return found;
};

const manifestOf = (name: string): JsonObject => {
  const contents = createPackageFromTarballData(packageOf(name).tarball);
  return objectOf(JSON.parse(contents.readFile(`/node_modules/@ld-rest/${name}/package.json`)));
};

describe.each(packageNames)('the tarball of %s', (name) => {
  it('gives publint nothing to say', async () => {
    const { messages, pkg } = await publint({
      pack: { tarball: packageOf(name).tarball.buffer },
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has types that are right wherever ES modules are', async () => {
    const result = await checkPackage(createPackageFromTarballData(packageOf(name).tarball));
    const problems = result.types ? result.problems : [];
    // ES modules only: `require()` of one works on the Nodes that the package asks for, and types cannot say so. What
    // resolves as Node 10 did knows nothing of `exports`.
    const others = problems.filter(
      (problem) =>
        problem.kind !== 'CJSResolvesToESM' &&
        !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
    );
    expect(others).toEqual([]);
    expect(result.types).not.toBe(false);
  });

  it('says whose it is and where it comes from', () => {
    expect(manifestOf(name)).toMatchObject({
      name: `@ld-rest/${name}`,
      license: 'MIT',
      type: 'module',
      sideEffects: false,
      keywords: expect.arrayContaining(['launchdarkly']),
      repository: { type: 'git', directory: `packages/${name}` },
      homepage: `https://github.com/ld-rest/ld-rest/tree/main/packages/${name}#readme`,
      bugs: { url: 'https://github.com/ld-rest/ld-rest/issues' },
      publishConfig: { access: 'public', provenance: true },
      engines: { node: '>=20.19.0' },
    });
  });

  it('holds what is needed to use it, and nothing else', () => {
    const { files } = packageOf(name);
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'NOTICE',
        'README.md',
        'dist/index.d.ts',
        'dist/index.js',
        'package.json',
      ]),
    );
    expect(
      files.filter(
        (file) =>
          !/^(LICENSE|NOTICE|README\.md|CHANGELOG\.md|package\.json|operations\.json|catalog\.json|dist\/[\w/-]+(\.d\.ts|\.js|\.licenses\.txt))$/.test(
            file,
          ),
      ),
    ).toEqual([]);
  });

  it('is small enough to install without a second thought', () => {
    const { size, unpackedSize } = packageOf(name);
    // The command of the MCP server has its dependencies inside, so that it starts fast.
    const bundled = name === 'mcp' ? 2.5 : 1;
    expect(size).toBeLessThan(120_000 * bundled);
    expect(unpackedSize).toBeLessThan(1_000_000 * bundled);
  });
});
