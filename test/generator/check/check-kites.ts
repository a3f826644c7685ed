import type { Json, JsonObject } from '../../../generator/src/document/json.js';
import { checkDocument } from '../../../generator/src/check/check-document.js';
import { kiteDocument } from '../kite-document.js';
import { withValue } from './with-value.js';

/** A place in the document of kites and what to put there. */
export type Change = readonly [keys: readonly string[], value: Json | undefined];

/** The keys of places that tests change. */
export const get = ['paths', '/api/v2/kites', 'get'];
export const remove = ['paths', '/api/v2/kites/{kiteKey}', 'delete'];
export const schemas = ['components', 'schemas'];

/** Checks the document of kites with changes; returns pointer and message of each problem. */
export async function checkKites(...changes: readonly Change[]): Promise<readonly string[]> {
  const document = changes.reduce<JsonObject>(
    (current, [keys, value]) => withValue(current, keys, value),
    kiteDocument,
  );
  return (await checkDocument(document)).map(({ pointer, message }) => `${pointer} ${message}`);
}
