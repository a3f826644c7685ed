import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../../../generator/src/commands/generate.js';
import { pull } from '../../../generator/src/commands/pull.js';
import { temporaryWorkspace } from '../temporary-workspace.js';
import { flockDocument } from './flock-document.js';
import type { FlockRelease } from './flock-document.js';

export const firstFlock: FlockRelease = { operations: { Ducks: 'getDuck listDucks', Swans: 'getSwan' } };

/** Makes a repository that has taken in the first release, everything committed to git. */
export async function flockRepository(
  files: Readonly<Record<string, unknown>> = {},
  release: FlockRelease = firstFlock,
): Promise<string> {
  const root = temporaryWorkspace({
    'spec/areas.json': {
      ducks: { title: 'Ducks', tags: ['Ducks'] },
      swans: { title: 'Swans', tags: ['Swans'] },
    },
    '.gitignore': '.ld-rest-writing/\n*.document.json\n',
    '.changeset/config.json': {},
    'first.document.json': flockDocument(release),
    ...files,
  });
  await pull({ root, from: join(root, 'first.document.json') });
  await generate({ root });
  git(root, 'init', '--quiet');
  commit(root);
  return root;
}

/** Commits everything. */
export function commit(root: string): void {
  git(root, 'add', '--all');
  git(root, '-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'State');
}

/** Runs git, and returns what it prints. */
export function git(root: string, ...words: readonly string[]): string {
  return execFileSync('git', words, { cwd: root, encoding: 'utf8' });
}

/** Writes the document of a release, outside of what git looks at. */
export function documentOf(root: string, release: FlockRelease): string {
  const path = join(root, 'next.document.json');
  writeFileSync(path, JSON.stringify(flockDocument(release)));
  return path;
}

/** Reads every file but git's own. */
export function filesOf(root: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => !path.startsWith('.git/') && statSync(join(root, path)).isFile())
      .toSorted()
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}
