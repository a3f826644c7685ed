import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { emitCatalog } from '../catalog/emit-catalog.js';
import type { JsonObject } from '../document/json.js';
import { readDocument } from '../load/read-document.js';
import type { PlacedFile } from '../write/compare-packages.js';
import type { Api } from './read-api.js';

/** Renders the catalogue of the MCP server, where the repository has that package. */
export async function renderCatalog(
  root: string,
  { contract, model, permissions }: Pick<Api, 'contract' | 'model'> & { readonly permissions: JsonObject },
): Promise<readonly PlacedFile[]> {
  if (!existsSync(join(root, 'packages/mcp/package.json'))) return [];
  const words = await readDocument(join(root, 'spec/words.yaml'));
  const content = emitCatalog({ model, contract, words, permissions });
  return [{ path: 'packages/mcp/catalog.json', content }];
}
