import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { emitPackage } from '../../generator/src/emit/emit-package.js';
import type { JsonObject } from '../../generator/src/document/json.js';
import type { ApiModel } from '../../generator/src/model/types.js';
import { parseWords } from '../../generator/src/words/read-words.js';
import { sliceArea } from '../../generator/src/slice/slice-area.js';

/** The files of every package of a release, by package and path. */
export type GeneratedPackages = ReadonlyMap<string, ReadonlyMap<string, string>>;

const words = parseWords({}, 'no words');
const owned = { version: '1.0.0', ranges: { '@ld-rest/runtime': '^1.0.0' } };

/** Generates the packages of a release in memory. */
export async function generatePackages(contract: JsonObject, model: ApiModel): Promise<GeneratedPackages> {
  const packages = await Promise.all(
    model.areas.map(async (area) => {
      const options = {
        model,
        words,
        permissions: {},
        repository: 'https://example.com/repository.git',
        licence: '',
        notice: '',
      };
      const files = await emitPackage(area, sliceArea(contract, area), owned, options);
      return [area.slug, new Map(files.map(({ path, content }) => [path, content]))] as const;
    }),
  );
  return new Map(packages);
}

/** Writes the sources of packages into the folder `packages` of another. */
export function writePackages(folder: string, packages: GeneratedPackages): void {
  for (const [slug, files] of packages) {
    for (const [path, content] of files) {
      if (path.startsWith('src/')) writeSource(join(folder, 'packages', slug, path), content);
    }
  }
}

/** Writes a file and makes the folders that it needs. */
export function writeSource(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
