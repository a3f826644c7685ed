import { join } from 'node:path';
import { readDocument } from '../load/read-document.js';
import { parseOverlay } from '../overlay/parse-overlay.js';
import type { OverlayAction } from '../overlay/parse-overlay.js';

/**
 * Reads the corrections of a repository, in YAML or JSON.
 * @throws {SpecError} when they are malformed.
 */
export async function readOverlay(root: string): Promise<readonly OverlayAction[]> {
  return parseOverlay(await readDocument(join(root, 'spec/overlay.yaml')), 'spec/overlay.yaml');
}
