import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { objectOf, stringOf } from '../document/json.js';
import type { PlacedFile } from '../write/compare-packages.js';
import { readOptional } from '../write/compare-packages.js';

/** Where it is recorded which contract the packages were generated from. */
export const recordPath = 'spec/generated.json';

/** Names a contract by its content, as git does: so an earlier one can be asked of git. */
export function contractId(text: string): string {
  const content = Buffer.from(text);
  return createHash('sha1').update(`blob ${content.byteLength}\0`).update(content).digest('hex');
}

/** Names a contract in the texts of its release: first twelve hexadecimal digits of its SHA-256. */
export function contractHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** Reads which contract the packages were generated from; `undefined` where that was never recorded. */
export function readGeneratedFrom(root: string): string | undefined {
  const record = readOptional(join(root, recordPath));
  return record === undefined ? undefined : stringOf(objectOf(JSON.parse(record))['contract']);
}

/** Records which contract the packages are generated from. */
export function renderGeneratedFrom(contract: string): PlacedFile {
  return { path: recordPath, content: `${JSON.stringify({ contract: contractId(contract) }, null, 2)}\n` };
}

/** Tells whether the packages were generated from the contract of the repository; taken for granted where it was never recorded. */
export function isGeneratedFrom(root: string): boolean {
  const recorded = readGeneratedFrom(root);
  return (
    recorded === undefined || recorded === contractId(readOptional(join(root, 'spec/openapi.json')) ?? '')
  );
}
