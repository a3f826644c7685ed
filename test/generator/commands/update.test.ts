import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodeOf, update } from '../../../generator/src/commands/update.js';
import type { UpdateResult } from '../../../generator/src/commands/update.js';
import { flockDocument } from './flock-document.js';
import type { FlockRelease } from './flock-document.js';
import { first, second, repository, release, contents, read, changesets } from './updated-repository.js';

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
      /^---\n'@ld-rest\/ducks': patch\n---\n\nGenerated anew for a release of the API that changes nothing here; calls stay the same\.\n$/,
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
