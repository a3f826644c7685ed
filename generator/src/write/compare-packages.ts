import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../document/json.js';

/** A generated file, its path relative to the folder that is written to. */
export interface PlacedFile {
  readonly path: string;
  readonly content: string;
}

/** What has to change on disk so that it holds what was generated; paths relative to the folder. */
export interface Difference {
  /** Files that are missing or differ. */
  readonly changed: readonly PlacedFile[];
  /** Files that the generator made once and makes no longer. */
  readonly stale: readonly string[];
  readonly unchanged: number;
}

/** Compares generated files with a folder; `scopes` are its subfolders that hold nothing but generated files. */
export function comparePackages(
  folder: string,
  files: readonly PlacedFile[],
  scopes: readonly string[],
): Difference {
  const changed = files.filter(({ path, content }) => readOptional(join(folder, path)) !== content);
  const expected = new Set(files.map(({ path }) => path));
  const present = scopes.flatMap((scope) => listFiles(folder, scope));
  const stale = present.filter((path) => !expected.has(path)).toSorted(clientsLast);
  return { changed, stale, unchanged: files.length - changed.length };
}

/** A folder is known as a generated package by its client, also when the run that removes it is killed. */
function clientsLast(left: string, right: string): number {
  const isClient = (path: string): number => Number(path.endsWith('/src/client.ts'));
  return isClient(left) - isClient(right) || byCodeUnit(left, right);
}

/** Reads a file that may not exist; a folder of its name is none. */
export function readOptional(path: string): string | undefined {
  return existsSync(path) && statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
}

/** What other tools leave in a package's folder. */
const foreign = new Set(['.turbo', 'CHANGELOG.md', 'dist', 'node_modules']);

function listFiles(folder: string, scope: string): readonly string[] {
  const root = join(folder, scope);
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !foreign.has(name))
    .flatMap((entry) => {
      const path = `${scope}/${entry.name}`;
      return entry.isDirectory() ? listFiles(folder, path) : [path];
    });
}
