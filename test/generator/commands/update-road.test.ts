import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate } from '../../../generator/src/commands/generate.js';
import { pull } from '../../../generator/src/commands/pull.js';
import { exitCodeOf, update } from '../../../generator/src/commands/update.js';
import { commit, documentOf, filesOf, firstFlock, flockRepository, git } from './flock-repository.js';

const grown = { operations: { ...firstFlock.operations, Owls: 'getOwl' } };
/** A swan moves to the tag of the ducks. */
const moved = { operations: { Ducks: 'getDuck listDucks getSwan', Swans: 'listSwans' } };

const changesets = (root: string): readonly string[] =>
  readdirSync(join(root, '.changeset')).filter((name) => name.endsWith('.md'));

describe('update after a pull', () => {
  it.each(['committed', 'not committed'])('takes in what was pulled and is %s', async (state) => {
    const root = await flockRepository();
    const expected = await flockRepository();
    const from = documentOf(root, moved);
    await update({ root: expected, from });
    await pull({ root, from });
    if (state === 'committed') commit(root);
    expect(await update({ root, from })).toMatchObject({ outcome: 'updated' });
    for (const path of ['spec/areas.json', 'spec/generated.json', 'packages/swans/src/client.ts']) {
      expect(filesOf(root).get(path)).toBe(filesOf(expected).get(path));
    }
    expect(changesets(root)).toEqual(changesets(expected));
    expect(await update({ root, from })).toEqual({ outcome: 'nothing new' });
  });

  it('says so when nothing has the contract that the packages were made from', async () => {
    const root = await flockRepository();
    rmSync(join(root, '.git'), { recursive: true });
    const from = documentOf(root, grown);
    await pull({ root, from });
    await expect(update({ root, from })).rejects.toThrow(
      /generated from contract [0-9a-f]{40}, which neither is spec\/openapi\.json nor in git/,
    );
  });
});

describe('generate after a pull', () => {
  it('advises a pin for an operation that would leave its package', async () => {
    const root = await flockRepository();
    await pull({ root, from: documentOf(root, moved) });
    await expect(generate({ root })).rejects.toThrow(
      'The tags of getSwan take them out of @ld-rest/swans. Pin them in spec/areas.json: "swans": {"title":"Swans","tags":["Swans"],"operations":["getSwan"]}',
    );
  });

  it('advises the package that has the operations of a renamed tag', async () => {
    const root = await flockRepository();
    await pull({
      root,
      from: documentOf(root, { operations: { Ducks: 'getDuck listDucks', Cygnets: 'getSwan' } }),
    });
    await expect(generate({ root })).rejects.toThrow(
      'Tag "Cygnets" is in no area. Add it to spec/areas.json: "swans": {"title":"Swans","tags":["Swans","Cygnets"]}',
    );
  });
});

describe('a proposed slug that a person renames', () => {
  it('moves the package and its entry in the lock of npm', async () => {
    const lock = { lockfileVersion: 3, packages: { '': {} } };
    const root = await flockRepository({ 'package-lock.json': lock });
    await update({ root, from: documentOf(root, grown) });
    const path = join(root, 'spec/areas.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"owls"', '"night-owls"'));
    await generate({ root });
    const files = filesOf(root);
    expect(files.get('package-lock.json')).toContain('"packages/night-owls"');
    expect(files.get('package-lock.json')).not.toContain('"packages/owls"');
    expect([...files.keys()].filter((file) => file.startsWith('packages/owls/'))).toEqual([]);
  });
});

describe('corrections that a release makes needless', () => {
  const overlay = {
    overlay: '1.0.0',
    info: { title: 'Corrections', version: '1' },
    actions: [
      { target: "$.paths['/api/v2/getSwan'].get.summary2", description: 'Never fits.', update: {} },
      { target: '$.info', description: 'Fits.', update: { title: 'Birds' } },
    ],
  };

  it('are left out, and each is a reason to look', async () => {
    const root = await flockRepository();
    writeFileSync(join(root, 'spec/overlay.yaml'), JSON.stringify(overlay));
    commit(root);
    const result = await update({ root, from: documentOf(root, grown) });
    expect(result).toMatchObject({
      concerns: [
        expect.stringContaining('tag "Owls"'),
        "spec/overlay.yaml: action 1 matches nothing: $.paths['/api/v2/getSwan'].get.summary2. $.paths['/api/v2/getSwan'].get is there without it, so the document seems to have been corrected: remove the action.",
      ],
    });
    await expect(generate({ root })).rejects.toThrow('action 1 matches nothing');
  });
});

it('tells of a beta operation that is gone, so that a person looks', async () => {
  const areas = { ducks: { title: 'Ducks', tags: ['Ducks (beta)'] } };
  const release = { operations: { 'Ducks (beta)': 'getDuck listDucks' } };
  const root = await flockRepository({ 'spec/areas.json': areas }, release);
  const result = await update({
    root,
    from: documentOf(root, { operations: { 'Ducks (beta)': 'getDuck' } }),
  });
  expect(result).toMatchObject({ concerns: ['`listDucks` of `@ld-rest/ducks` is gone; it was beta.'] });
  expect(exitCodeOf(result, true)).toBe(3);
});

describe('files that git does not have as they are', () => {
  it('stop an update that would write over them, with the way out', async () => {
    const root = await flockRepository();
    const from = documentOf(root, moved);
    writeFileSync(join(root, 'packages/swans/README.md'), 'Edited by hand.');
    const before = filesOf(root);
    await expect(update({ root, from })).rejects.toThrow(
      [
        '1 file would be written over that git does not have as they are. Nothing was changed.',
        '  packages/swans/README.md',
        'Commit them, put them away with `git stash --include-untracked -- packages`, or give --allow-dirty.',
      ].join('\n'),
    );
    expect(filesOf(root)).toEqual(before);
  });

  it('are no obstacle when that is asked for, when they stay, and outside a checkout', async () => {
    const root = await flockRepository();
    writeFileSync(join(root, 'packages/runtime/notes.txt'), 'Mine.');
    expect(await update({ root, from: documentOf(root, moved) })).toMatchObject({ outcome: 'updated' });
    commit(root);
    writeFileSync(join(root, 'packages/swans/README.md'), 'Edited by hand.');
    const from = documentOf(root, firstFlock);
    expect(await update({ root, from, allowDirty: true })).toMatchObject({ outcome: 'updated' });
    rmSync(join(root, '.git'), { recursive: true });
    writeFileSync(join(root, 'packages/swans/README.md'), 'Edited again.');
    const again = documentOf(root, moved);
    expect(await update({ root, from: again })).toMatchObject({ outcome: 'updated' });
  });

  it('are all there again after the command that the message names', async () => {
    const root = await flockRepository();
    const before = filesOf(root);
    await update({ root, from: documentOf(root, grown) });
    git(
      root,
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.com',
      'stash',
      '--include-untracked',
      '--',
      '.changeset',
      'README.md',
      'docs',
      'packages',
      'spec',
    );
    expect([...filesOf(root)].filter(([path]) => !path.endsWith('.document.json'))).toEqual(
      [...before].filter(([path]) => !path.endsWith('.document.json')),
    );
  });
});
