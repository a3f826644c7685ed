import { fileURLToPath } from 'node:url';
import type { JsonObject } from '@ld-rest/test-server';
import { readOverlay } from '../../generator/src/commands/read-overlay.js';
import { readDocument } from '../../generator/src/load/read-document.js';
import { requireOverlay } from '../../generator/src/overlay/apply-overlay.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Reads the contract of the repository with its corrections, as the packages are generated from it. */
export async function readContract(): Promise<JsonObject> {
  return requireOverlay(await readDocument(`${root}/spec/openapi.json`), await readOverlay(root));
}
