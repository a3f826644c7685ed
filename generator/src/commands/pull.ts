import { join } from 'node:path';
import type { JsonObject } from '../document/json.js';
import { readOptional } from '../write/compare-packages.js';
import { withLock } from '../write/with-lock.js';
import { writeFiles } from '../write/write-files.js';
import { fetchContract } from './fetch-contract.js';
import type { ContractSource } from './fetch-contract.js';

/** What `npm run spec:pull` was asked for. */
export type PullOptions = ContractSource;

/** What a pull found. */
export interface PullResult {
  readonly outcome: 'not modified' | 'unchanged' | 'updated';
  readonly source: JsonObject;
}

/**
 * Fetches the published document, checks and distils it, and writes the contract.
 * @throws {SpecError} when anything about the document is wrong; nothing is written then.
 */
export async function pull(options: PullOptions): Promise<PullResult> {
  const { root } = options;
  return withLock(root, async () => {
    const { files, source } = await fetchContract(options);
    const changed = files.filter(({ path, content }) => readOptional(join(root, path)) !== content);
    writeFiles(root, { write: [], remove: [], seal: changed });
    const outcome = changed.length > 0 ? 'updated' : 'unchanged';
    return { outcome: files.length === 0 ? 'not modified' : outcome, source };
  });
}
