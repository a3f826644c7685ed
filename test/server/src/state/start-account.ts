import type { Contract } from '../contract/open-contract.js';
import { openAccount, type Account } from './account.js';
import { addItem } from './add-item.js';
import { AUDIT_LOG, MEMBERS, PROJECTS, TOKENS } from './areas/paths.js';

/** What an account starts with. */
export interface AccountOptions {
  readonly contract: Contract;
  /** Secret of the first access token. */
  readonly token: string;
  /** Epoch ms. */
  readonly clock: () => number;
}

/** Starts an account as LaunchDarkly gives it out: an owner, the owner's token, and a project with two environments. */
export function startAccount({ contract, token, clock }: AccountOptions): Account {
  const account = openAccount(contract, clock);
  const add = (itemPath: string, value: Parameters<typeof addItem>[2]['value']): ReturnType<typeof addItem> =>
    addItem(account, account.resource(itemPath), { place: {}, value });
  add(MEMBERS, { email: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace', role: 'owner' });
  const first = add(TOKENS, { name: 'First token', role: 'admin' });
  account.store.put({ itemPath: TOKENS }, first.place, { ...first.value, token });
  add(PROJECTS, { key: 'default', name: 'Default project' });
  for (const entry of account.store.list({ itemPath: AUDIT_LOG }, {})) account.store.remove(entry.place);
  return account;
}
