import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodeOf, update } from '../../../generator/src/commands/update.js';
import { compile } from '../../witness/compile.js';
import { second, repository, release, read, changesets } from './updated-repository.js';

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
      "'@ld-rest/client': major",
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
