import { decodeDocument } from './decode-document.js';
import { MAX_BYTES } from './limits.js';
import { readBytes } from './read-bytes.js';

/** Reads a text file of the repository, gzip'd or not. */
export async function readText(path: string): Promise<string> {
  return decodeDocument(await readBytes(path, MAX_BYTES), { name: path, maxBytes: MAX_BYTES }).text;
}
