import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate } from '../../../generator/src/commands/generate.js';
import { pull } from '../../../generator/src/commands/pull.js';
import { exitCodeOf, update } from '../../../generator/src/commands/update.js';
import type { UpdateResult } from '../../../generator/src/commands/update.js';
import { compile } from '../../witness/compile.js';
import { temporaryWorkspace } from '../temporary-workspace.js';
import { flockDocument } from './flock-document.js';
import type { FlockRelease } from './flock-document.js';

const areas = {
  ducks: { title: 'Ducks', tags: ['Ducks'] },
  geese: { title: 'Geese', tags: ['Geese (beta)'] },
  swans: { title: 'Swans', tags: ['Swans'] },
};
const first: FlockRelease = {
  operations: { Ducks: 'getDuck listDucks', 'Geese (beta)': 'getGoose', Swans: 'getSwan listSwans' },
};
/** Ducks are renamed wholesale, geese graduate, owls and wrens are new, and a swan is gone. */
const second: FlockRelease = {
  operations: {
    Waterfowl: 'getDuck listDucks',
    Geese: 'getGoose',
    Owls: 'getOwl',
    Swans: 'getSwan',
    'Wrens (beta)': 'getWren',
  },
};

/** A repository that has taken in the first release. */
const repository = async (
  release = first,
  files: Readonly<Record<string, unknown>> = {},
): Promise<string> => {
  const lock = {
    name: 'flock',
    lockfileVersion: 3,
    packages: { '': {}, 'packages/ducks': {}, 'packages/swans': {} },
  };
  const root = temporaryWorkspace({
    'spec/areas.json': areas,
    'package-lock.json': lock,
    '.changeset/config.json': {},
    'first.json': flockDocument(release),
    ...files,
  });
  await pull({ root, from: join(root, 'first.json') });
  await generate({ root });
  return root;
};

const release = (root: string, document: FlockRelease): string => {
  const path = join(root, 'next.json');
  writeFileSync(path, JSON.stringify(flockDocument(document)));
  return path;
};

const contents = (root: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(root, path)).isFile())
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );

const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

const changesets = (root: string): readonly string[] =>
  readdirSync(join(root, '.changeset'))
    .filter((name) => name.endsWith('.md'))
    .toSorted();

describe('update, with a tag renamed, one graduated, two new and an operation gone', () => {
  it('keeps the name of every package and adopts the new areas, marked as new', async () => {
    const root = await repository();
    await update({ root, from: release(root, second) });
    expect(JSON.parse(read(root, 'spec/areas.json'))).toEqual({
      ducks: { title: 'Ducks', tags: ['Waterfowl'] },
      geese: { title: 'Geese', tags: ['Geese'] },
      owls: { title: 'Owls', tags: ['Owls'], new: true },
      swans: { title: 'Swans', tags: ['Swans'] },
      wrens: { title: 'Wrens', tags: ['Wrens (beta)'], new: true },
    });
    expect(readdirSync(join(root, 'packages')).filter((name) => name !== 'tsconfig.json')).toEqual([
      'client',
      'ducks',
      'geese',
      'owls',
      'runtime',
      'swans',
      'wrens',
    ]);
  });

  it('writes a changeset for every package that goes on and whose files change', async () => {
    const root = await repository();
    await update({ root, from: release(root, second) });
    const texts = changesets(root).map((name) => read(root, join('.changeset', name)));
    expect(texts.map((text) => text.split('\n')[1])).toEqual([
      "'@ld-rest/client': minor",
      "'@ld-rest/ducks': patch",
      "'@ld-rest/geese': minor",
      "'@ld-rest/swans': major",
    ]);
    expect(texts[3]).toContain('- `listSwans` is gone: LaunchDarkly no longer documents it.');
    expect(texts[0]).toContain('New: the clients of `@ld-rest/owls`, `@ld-rest/wrens`.');
    expect(texts[2]).toContain('- `getGoose` is no longer beta.');
  });

  it('names what a person should look at', async () => {
    const root = await repository();
    const result = await update({ root, from: release(root, second) });
    expect(result).toMatchObject({
      labels: ['spec-update', 'breaking'],
      concerns: [
        '`@ld-rest/swans` breaks its callers: a major version.',
        'New: tag "Owls" becomes the package `@ld-rest/owls`. Its name is a proposal; change it in spec/areas.json before it is published.',
        'New: tag "Wrens (beta)" becomes the package `@ld-rest/wrens`. Its name is a proposal; change it in spec/areas.json before it is published.',
        'New: tag "Geese" goes to `@ld-rest/geese`, which has its operations.',
        'New: tag "Waterfowl" goes to `@ld-rest/ducks`, which has its operations.',
      ],
    });
    expect(exitCodeOf(result, true)).toBe(3);
  });

  it('makes packages that compile', async () => {
    const root = await repository();
    await update({ root, from: release(root, second) });
    const consumer = ['ducks', 'geese', 'owls', 'swans', 'wrens'].map(
      (slug) => `export * as ${slug} from '@ld-rest/${slug}';`,
    );
    writeFileSync(join(root, 'consumer.ts'), consumer.join('\n'));
    expect(await compile(root)).toEqual([]);
  });

  it("enters new packages into npm's lock", async () => {
    const root = await repository();
    await update({ root, from: release(root, second) });
    const { packages } = JSON.parse(read(root, 'package-lock.json'));
    const slugs = ['client', 'ducks', 'geese', 'owls', 'swans', 'wrens'];
    expect(Object.keys(packages)).toEqual([
      '',
      ...slugs.map((slug) => `node_modules/@ld-rest/${slug}`),
      ...slugs.map((slug) => `packages/${slug}`),
    ]);
    expect(packages['packages/owls']).toMatchObject({
      name: '@ld-rest/owls',
      version: '1.0.0',
      license: 'MIT',
    });
  });
});

describe('update', () => {
  it('does nothing when the document says nothing new, whatever its texts', async () => {
    const root = await repository();
    const from = release(root, first);
    writeFileSync(from, read(root, 'next.json').replace('A bird', 'A fine bird'));
    const before = contents(root);
    const result = await update({ root, from });
    expect(result).toEqual({ outcome: 'nothing new' });
    expect(exitCodeOf(result, true)).toBe(0);
    expect(contents(root)).toEqual(before);
  });

  it('writes the same again when it is run twice, without what it no longer has to tell', async () => {
    const root = await repository();
    const from = release(root, second);
    const before = contents(root);
    await update({ root, from });
    const after = contents(root);
    const [name = ''] = changesets(root);
    for (const [path, content] of before) writeFileSync(join(root, path), content);
    writeFileSync(join(root, '.changeset', name), 'edited');
    writeFileSync(join(root, '.changeset', name.replace('ducks', 'crows')), 'left over');
    await update({ root, from });
    expect(contents(root)).toEqual(after);
  });

  it('removes a package whose operations are all gone, and its untold changes', async () => {
    const changeset = "---\n'@ld-rest/swans': minor\n---\n\nOf a former release.\n";
    const root = await repository(first, { '.changeset/spec-0123456789ab-swans.md': changeset });
    const { concerns } = await updated(root, {
      operations: { Ducks: 'getDuck listDucks', 'Geese (beta)': 'getGoose' },
    });
    expect(concerns).toEqual([
      '`@ld-rest/swans` has no operations any more and is removed; deprecate it on npm.',
    ]);
    expect(readdirSync(join(root, 'packages'))).not.toContain('swans');
    expect(read(root, 'package-lock.json')).not.toContain('swans');
    const texts = changesets(root).map((name) => read(root, join('.changeset', name)));
    expect(texts).toEqual(["---\n'@ld-rest/client': major\n---\n\nGone: the clients of `@ld-rest/swans`.\n"]);
  });

  it('tells of a package that changes although its API does not', async () => {
    const root = await repository();
    writeFileSync(join(root, 'packages/ducks/README.md'), 'Edited by hand.');
    const operations = { ...first.operations, Swans: 'getSwan listSwans feedSwan' };
    await updated(root, { operations });
    const texts = changesets(root).map((name) => read(root, join('.changeset', name)));
    expect(texts[1]).toMatch(
      /^---\n'@ld-rest\/ducks': patch\n---\n\nGenerated anew for contract [0-9a-f]{12}; calls stay the same\.\n$/,
    );
    expect(texts[2]).toContain("'@ld-rest/swans': minor");
  });

  it('says in its summary which operations have no words', async () => {
    const root = await repository(first, {
      'spec/words.yaml': { operations: { getDuck: 'Returns a duck.', listDucks: 'Lists ducks.' } },
    });
    const { summary } = await updated(root, second);
    expect(summary).toMatch(/^words: 2 of 6 operations, \d+ % of parameters, 0 of \d+ properties$/m);
    expect(summary).toContain(
      'Without words in spec/words.yaml: `getGoose`, `getOwl`, `getSwan`, `getWren`.',
    );
  });

  it('exits with 2 when nobody needs to look', async () => {
    const root = await repository();
    const result = await updated(root, {
      operations: { ...first.operations, Ducks: 'getDuck listDucks feedDuck' },
    });
    expect([exitCodeOf(result, true), exitCodeOf(result, false)]).toEqual([2, 0]);
  });

  it.each([
    ['the document is no document', '{"openapi": "3.0.3"}'],
    ['the document is cut short', '{"openapi": "3.0.3", "info"'],
    [
      'an operationId is used twice',
      JSON.stringify(flockDocument({ operations: { Ducks: 'getDuck GetDuck' } })),
    ],
  ])('leaves everything as it was when %s', async (_, document) => {
    const root = await repository();
    writeFileSync(join(root, 'next.json'), document);
    const before = contents(root);
    await expect(update({ root, from: join(root, 'next.json') })).rejects.toThrow('next.json');
    expect(contents(root)).toEqual(before);
  });

  it('leaves everything as it was when at last a file cannot be written', async () => {
    const root = await repository();
    const from = release(root, second);
    rmSync(join(root, 'packages/ducks/README.md'));
    mkdirSync(join(root, 'packages/ducks/README.md'));
    const before = contents(root);
    await expect(update({ root, from })).rejects.toThrow(
      'is a folder. Expected a file or nothing. Nothing was changed.',
    );
    expect(contents(root)).toEqual(before);
  });
});

async function updated(
  root: string,
  document: FlockRelease,
): Promise<Extract<UpdateResult, { outcome: 'updated' }>> {
  const result = await update({ root, from: release(root, document) });
  if (result.outcome !== 'updated') throw new Error('The document says nothing new.');
  return result;
}
