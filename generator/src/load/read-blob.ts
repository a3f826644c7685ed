import { spawnSync } from 'node:child_process';
import { MAX_BYTES } from './limits.js';

/** Reads a text that git has, by the id of its content; `undefined` when git does not have it or is not there. */
export function readBlob(root: string, id: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['cat-file', 'blob', id], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: MAX_BYTES,
  });
  return status === 0 ? stdout : undefined;
}
