import { fileURLToPath } from 'node:url';
import type { JsonObject } from '@ld-rest/test-server';
import { readDocument } from '../../generator/src/load/read-document.js';
import { readOverlay } from '../../generator/src/load/read-overlay.js';
import { applyOverlay } from '../../generator/src/overlay/apply-overlay.js';

const path = (name: string): string => fileURLToPath(new URL(`../../spec/${name}`, import.meta.url));

/** Reads the contract of the repository with its corrections, as the packages are generated from it. */
export async function readContract(): Promise<JsonObject> {
  const overlay = await readOverlay(path('overlay.yaml'));
  return applyOverlay(await readDocument(path('openapi.json')), overlay, 'spec/overlay.yaml');
}
