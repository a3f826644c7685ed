import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { byCodeUnit } from '../document/json.js';
import { isFile } from './replace-files.js';
import type { Replacement } from './replace-files.js';

/** What the generator reads of a repository or writes to it. */
const parts = ['.changeset', 'LICENSE', 'README.md', 'package-lock.json', 'package.json', 'packages', 'spec'];

/** Folders that other tools fill. */
const foreign = new Set(['.turbo', 'dist', 'node_modules']);

/** A copy of what the generator works on. */
export interface Stage {
  readonly root: string;
  /** What would make the repository equal to the copy. */
  readonly compare: () => Replacement;
  readonly remove: () => void;
}

/** Copies what the generator works on, so that a run can fail without a trace. */
export function stageWorkspace(root: string): Stage {
  const stage = mkdtempSync(join(tmpdir(), 'ld-rest-update-'));
  for (const part of parts.filter((name) => existsSync(join(root, name)))) {
    mkdirSync(dirname(join(stage, part)), { recursive: true });
    cpSync(join(root, part), join(stage, part), {
      recursive: true,
      filter: (source) => !foreign.has(basename(source)),
    });
  }
  return {
    root: stage,
    compare: () => compareTrees(root, stage),
    remove: () => rmSync(stage, { recursive: true, force: true }),
  };
}

function compareTrees(root: string, stage: string): Replacement {
  const staged = parts.flatMap((part) => listFiles(stage, part));
  const kept = new Set(staged);
  const present = parts.flatMap((part) => listFiles(root, part));
  const changed = staged
    .map((path) => ({ path: join(root, path), content: readFileSync(join(stage, path)) }))
    .filter(({ path, content }) => !isFile(path) || !readFileSync(path).equals(content));
  return {
    write: changed,
    remove: present.filter((path) => !kept.has(path)).map((path) => join(root, path)),
  };
}

function listFiles(base: string, path: string): readonly string[] {
  const stats = statSync(join(base, path), { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats ? [path] : [];
  return readdirSync(join(base, path))
    .filter((name) => !foreign.has(name))
    .toSorted(byCodeUnit)
    .flatMap((name) => listFiles(base, join(path, name)));
}
