import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generate } from '../../generator/src/commands/generate.js';
import { kiteAreas, kiteDocument } from './kite-document.js';
import { temporaryWorkspace } from './temporary-workspace.js';

const golden = fileURLToPath(new URL('../golden/', import.meta.url));
const files = [
  'README.md',
  'operations.json',
  'package.json',
  'src/client.ts',
  'src/index.ts',
  'src/models.ts',
  'src/schema.ts',
  'src/testing.ts',
  'tsconfig.json',
];

/** Generates both packages, and keeps their files when the workspace is gone. */
const makeFiles = async (): Promise<ReadonlyMap<string, string>> => {
  const root = temporaryWorkspace({ 'spec/openapi.json': kiteDocument, 'spec/areas.json': kiteAreas });
  await generate({ root });
  const paths = Object.keys(kiteAreas).flatMap((slug) => files.map((file) => `${slug}/${file}`));
  return new Map(paths.map((path) => [path, readFileSync(join(root, 'packages', path), 'utf8')]));
};

let made: Promise<ReadonlyMap<string, string>> | undefined;

describe.each(Object.keys(kiteAreas))('the package of %s', (slug) => {
  it.each(files)('has the %s that was reviewed', async (file) => {
    made ??= makeFiles();
    await expect((await made).get(`${slug}/${file}`)).toMatchFileSnapshot(join(golden, slug, file));
  });
});
