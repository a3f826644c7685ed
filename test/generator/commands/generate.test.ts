import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate } from '../../../generator/src/commands/generate.js';
import { distilContract } from '../../../generator/src/distil/distil-contract.js';
import { kiteAreas, kiteDocument } from '../kite-document.js';
import { temporaryWorkspace } from '../temporary-workspace.js';

const workspace = (areas: unknown = kiteAreas): string =>
  temporaryWorkspace({ 'spec/openapi.json': kiteDocument, 'spec/areas.json': areas });

const filesOf = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(root, path)).isFile(),
  );

const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

describe('generate', () => {
  it('writes one package per area, and the places that list them', async () => {
    const root = workspace();
    const { difference, files } = await generate({ root });
    expect(filesOf(join(root, 'packages/kites')).toSorted()).toEqual([
      'LICENSE',
      'NOTICE',
      'README.md',
      'operations.json',
      'package.json',
      'src/client.ts',
      'src/index.ts',
      'src/models.ts',
      'src/schema.ts',
      'src/testing.ts',
      'tsconfig.json',
    ]);
    expect(difference.changed).toHaveLength(files);
    expect(JSON.parse(read(root, 'packages/tsconfig.json')).references).toEqual([
      { path: './runtime' },
      { path: './kites' },
      { path: './knots' },
      { path: './client' },
    ]);
    expect(read(root, 'README.md')).toContain('| [`@ld-rest/knots`](packages/knots) | Knots | 1 | 1 |');
    expect(read(root, 'docs/methods.md')).toMatch(
      /^\| `\w+` \| .* \| \[`@ld-rest\/knots`\]\(\.\.\/packages\/knots\) \| beta \|$/m,
    );
  });

  it('finds nothing to do the second time, and touches no file', async () => {
    const root = workspace();
    await generate({ root });
    const before = statSync(join(root, 'packages/kites/src/client.ts')).mtimeMs;
    const { difference } = await generate({ root });
    expect(difference).toMatchObject({ changed: [], stale: [] });
    expect(statSync(join(root, 'packages/kites/src/client.ts')).mtimeMs).toBe(before);
  });

  it.each([
    'LICENSE',
    'NOTICE',
    'README.md',
    'operations.json',
    'src/client.ts',
    'src/index.ts',
    'src/models.ts',
    'src/schema.ts',
  ])('names an edited %s in a check, and leaves it as it is', async (file) => {
    const root = workspace();
    await generate({ root });
    const path = join(root, 'packages/kites', file);
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n`);
    const edited = readFileSync(path, 'utf8');
    const { difference } = await generate({ root, check: true });
    expect(difference.changed.map((changed) => changed.path)).toEqual([`packages/kites/${file}`]);
    expect(readFileSync(path, 'utf8')).toBe(edited);
  });

  it('names a missing file in a check, and does not write it', async () => {
    const root = workspace();
    await generate({ root });
    rmSync(join(root, 'packages/knots/src/index.ts'));
    const { difference } = await generate({ root, check: true });
    expect(difference.changed.map(({ path }) => path)).toEqual(['packages/knots/src/index.ts']);
    expect(existsSync(join(root, 'packages/knots/src/index.ts'))).toBe(false);
  });

  it('removes files that it no longer makes, and keeps what other tools left', async () => {
    const root = workspace();
    await generate({ root });
    writeFileSync(join(root, 'packages/kites/src/old.ts'), '');
    writeFileSync(join(root, 'packages/kites/CHANGELOG.md'), '# Changes\n');
    const { difference } = await generate({ root });
    expect(difference.stale).toEqual(['packages/kites/src/old.ts']);
    expect(existsSync(join(root, 'packages/kites/src/old.ts'))).toBe(false);
    expect(existsSync(join(root, 'packages/kites/CHANGELOG.md'))).toBe(true);
  });

  it('removes the package of an area that is no more, and no hand-written one', async () => {
    const root = workspace();
    await generate({ root });
    writeFileSync(
      join(root, 'spec/areas.json'),
      JSON.stringify({ kites: { title: 'Kites', tags: ['Kites', 'Knots (beta)'] } }),
    );
    await generate({ root });
    expect(filesOf(join(root, 'packages')).filter((path) => path.startsWith('knots'))).toEqual([]);
    expect(existsSync(join(root, 'packages/runtime/package.json'))).toBe(true);
  });

  it('keeps the version and the runtime range that changesets wrote', async () => {
    const root = workspace();
    await generate({ root });
    const path = join(root, 'packages/kites/package.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    const dependencies = { '@ld-rest/runtime': '^3.2.1' };
    writeFileSync(path, `${JSON.stringify({ ...manifest, version: '4.5.6', dependencies }, null, 2)}\n`);
    const { difference } = await generate({ root });
    expect(difference.changed).toEqual([]);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: '4.5.6', dependencies });
  });

  it('makes one area only when asked', async () => {
    const root = workspace();
    const { difference } = await generate({ root, area: 'knots' });
    expect(new Set(difference.changed.map(({ path }) => path.split('/')[1]))).toEqual(new Set(['knots']));
  });

  it('says that an area does not exist', async () => {
    await expect(generate({ root: workspace(), area: 'moons' })).rejects.toThrow(
      'There is no area "moons". The areas are in spec/areas.json.',
    );
  });

  it('writes another document into another folder, and nothing anywhere else', async () => {
    const root = workspace({ kites: kiteAreas.kites, moons: { title: 'Moons', tags: ['Moons'] } });
    const before = filesOf(root);
    const out = join(root, 'elsewhere');
    const { notes } = await generate({ root, spec: join(root, 'spec/openapi.json'), out });
    expect(notes).toEqual([
      'Tag "Knots (beta)" is in no area of spec/areas.json; put into "knots".',
      'Area "moons" has no operations in this document; left out.',
    ]);
    expect(readdirSync(out).toSorted()).toEqual(['client', 'kites', 'knots']);
    expect(filesOf(root).filter((path) => !path.startsWith('elsewhere'))).toEqual(before);
  });

  it('refuses to write over a folder that holds something else, and leaves it', async () => {
    const root = workspace();
    const out = join(root, 'elsewhere');
    mkdirSync(join(out, 'kites'), { recursive: true });
    writeFileSync(join(out, 'kites/diary.txt'), 'Dear diary');
    await expect(generate({ root, out })).rejects.toThrow('holds something else than @ld-rest/kites');
    expect(filesOf(out)).toEqual(['kites/diary.txt']);
  });

  it('leaves a folder alone that only looks like a package', async () => {
    const root = workspace();
    const out = join(root, 'elsewhere');
    mkdirSync(join(out, 'mine'), { recursive: true });
    writeFileSync(join(out, 'mine/operations.json'), '[]');
    writeFileSync(join(out, 'mine/thesis.txt'), 'Chapter one');
    await generate({ root, out });
    expect(filesOf(join(out, 'mine')).toSorted()).toEqual(['operations.json', 'thesis.txt']);
  });

  it.each(['Runtime', 'Patch'])(
    'never writes a tag %j over the package that is written by hand',
    async (tag) => {
      const root = temporaryWorkspace({
        'spec/openapi.json': JSON.stringify(kiteDocument).replaceAll('Knots (beta)', tag),
        'spec/areas.json': kiteAreas,
        [`packages/${tag.toLowerCase()}/package.json`]: {
          name: `@ld-rest/${tag.toLowerCase()}`,
          version: '1.0.0',
        },
        [`packages/${tag.toLowerCase()}/src/index.ts`]: 'export {};\n',
      });
      await generate({ root, spec: join(root, 'spec/openapi.json') });
      expect(read(root, `packages/${tag.toLowerCase()}/src/index.ts`)).toBe('export {};\n');
      expect(existsSync(join(root, `packages/area-${tag.toLowerCase()}/src/client.ts`))).toBe(true);
    },
  );

  it('leaves the tree as it was when a tag is in no area', async () => {
    const root = workspace({ kites: kiteAreas.kites });
    const before = filesOf(root);
    await expect(generate({ root })).rejects.toThrow('Tag "Knots (beta)" is in no area.');
    expect(filesOf(root)).toEqual(before);
  });

  it('carries the first paragraph of a text into its comment, where the contract was pulled with prose', async () => {
    const root = workspace();
    const { contract } = distilContract(kiteDocument, true);
    writeFileSync(join(root, 'spec/openapi.json'), JSON.stringify(contract));
    await generate({ root });
    const client = read(root, 'packages/kites/src/client.ts');
    expect(client).toContain('     * Lists the kites of the account.\n');
    expect(client).toContain('/** The order. */');
    expect(read(root, 'packages/kites/src/models.ts')).toContain('@description Its key.');
  });

  it('makes the same bytes of a document with its keys in another order', async () => {
    const [left, right] = [workspace(), workspace()];
    const reversed = {
      ...kiteDocument,
      paths: Object.fromEntries(Object.entries(kiteDocument.paths).toReversed()),
    };
    writeFileSync(join(right, 'spec/openapi.json'), JSON.stringify(reversed));
    await generate({ root: left });
    await generate({ root: right });
    for (const path of filesOf(left).filter((file) => file.startsWith('packages'))) {
      expect(read(right, path)).toBe(read(left, path));
    }
  });
});
