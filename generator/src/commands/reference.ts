import { join } from 'node:path';
import { readDocument } from '../load/read-document.js';
import { emitReference } from '../reference/emit-reference.js';
import { writeFiles } from '../write/write-files.js';
import { readApi } from './read-api.js';

/** What `ld-rest reference` was asked for; paths are absolute. */
export interface ReferenceOptions {
  /** The repository. */
  readonly root: string;
  /** The folder to write to. */
  readonly out: string;
}

/** Writes the pages of the reference; returns how many there are. */
export async function reference({ root, out }: ReferenceOptions): Promise<number> {
  const [{ model, words }, permissions] = await Promise.all([
    readApi({ root }),
    readDocument(join(root, 'spec/permissions.yaml')),
  ]);
  const files = emitReference({ model, words, permissions });
  writeFiles(out, { write: files, remove: [], seal: [] });
  return files.length;
}
