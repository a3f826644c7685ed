import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Lists every file and folder below a folder, with its content. */
export function treeOf(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((path) => [
      path,
      statSync(join(folder, path)).isFile() ? readFileSync(join(folder, path), 'utf8') : '/',
    ]);
}
