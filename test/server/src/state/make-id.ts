import { objectOf } from '../json.js';
import type { Account } from './account.js';

/** Makes an id of the form that its schema wants: most have 24 hexadecimal digits, some are UUIDs. */
export function makeId(account: Account, schema: unknown): string {
  return objectOf(schema)['format'] === 'uuid' ? account.newUuid() : account.newId();
}
