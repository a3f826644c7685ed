import { fileURLToPath } from 'node:url';
import type { JsonObject } from '@ld-rest/test-server';
import { readOverlay } from '../../generator/src/commands/read-overlay.js';
import { readDocument } from '../../generator/src/load/read-document.js';
import { requireOverlay } from '../../generator/src/overlay/apply-overlay.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

let contract: Promise<JsonObject> | undefined;

/** Reads the contract of the repository with its corrections, as the packages are generated from it; once for all tests. */
export function readContract(): Promise<JsonObject> {
  contract ??= correctContract();
  return contract;
}

async function correctContract(): Promise<JsonObject> {
  return requireOverlay(await readDocument(`${root}/spec/openapi.json`), await readOverlay(root));
}
