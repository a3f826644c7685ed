import type { JsonObject } from '../document/json.js';
import { parseDocument } from './parse-document.js';
import { readText } from './read-text.js';

/** Reads a contract or a document from disk. */
export async function readDocument(path: string): Promise<JsonObject> {
  return parseDocument(await readText(path), path);
}
