import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { emitCatalog } from '../catalog/emit-catalog.js';
import { readDocument } from '../load/read-document.js';
import type { PlacedFile } from '../write/compare-packages.js';
import type { Api } from './read-api.js';

/** Renders the catalogue of the MCP server, where the repository has that package. */
export async function renderCatalog(
  root: string,
  { contract, model }: Pick<Api, 'contract' | 'model'>,
): Promise<readonly PlacedFile[]> {
  if (!existsSync(join(root, 'packages/mcp/package.json'))) return [];
  const [words, permissions] = await Promise.all([
    readDocument(join(root, 'spec/words.yaml')),
    readDocument(join(root, 'spec/permissions.yaml')),
  ]);
  const content = emitCatalog({ model, contract, words, permissions });
  return [{ path: 'packages/mcp/catalog.json', content }];
}
