import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../../../generator/src/commands/generate.js';
import { pull } from '../../../generator/src/commands/pull.js';
import { temporaryWorkspace } from '../temporary-workspace.js';
import { flockDocument } from './flock-document.js';
import type { FlockRelease } from './flock-document.js';

const areas = {
  ducks: { title: 'Ducks', tags: ['Ducks'] },
  geese: { title: 'Geese', tags: ['Geese (beta)'] },
  swans: { title: 'Swans', tags: ['Swans'] },
};
/** What the repository has taken in. */
export const first: FlockRelease = {
  operations: { Ducks: 'getDuck listDucks', 'Geese (beta)': 'getGoose', Swans: 'getSwan listSwans' },
};
/** Ducks are renamed wholesale, geese graduate, owls and wrens are new, and a swan is gone. */
export const second: FlockRelease = {
  operations: {
    Waterfowl: 'getDuck listDucks',
    Geese: 'getGoose',
    Owls: 'getOwl',
    Swans: 'getSwan',
    'Wrens (beta)': 'getWren',
  },
};

/** A repository that has taken in the first release. */
export const repository = async (
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

/** Writes the document of the next release, and returns its path. */
export const release = (root: string, document: FlockRelease): string => {
  const path = join(root, 'next.json');
  writeFileSync(path, JSON.stringify(flockDocument(document)));
  return path;
};

/** Reads every file. */
export const contents = (root: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(root, path)).isFile())
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );

/** Reads one file. */
export const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

/** Lists the changesets. */
export const changesets = (root: string): readonly string[] =>
  readdirSync(join(root, '.changeset'))
    .filter((name) => name.endsWith('.md'))
    .toSorted();
