import type { JsonObject } from '../document/json.js';
import { readDocument } from './read-document.js';

/** Reads an overlay, in YAML or JSON; its shape is checked where it is applied. */
export async function readOverlay(path: string): Promise<JsonObject> {
  return readDocument(path);
}
