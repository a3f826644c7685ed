import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAccount, type OpenAccount } from './open-account.js';

let account: OpenAccount;
beforeEach(async () => {
  account = await openAccount();
});
afterEach(() => account.server.close());

const itemsOf = async (line: string) => Object(await account.get(line)).items;

describe('The audit log', () => {
  test('has an entry for each write, with what was before and after, and none for reads and dry runs.', async () => {
    await account.get('POST /flags/default', { key: 'checkout', name: 'Checkout' });
    const patch = { comment: 'Ready', instructions: [{ kind: 'addTags', values: ['a'] }] };
    await account.get('PATCH /flags/default/checkout?dryRun=true', patch);
    await account.get('PATCH /flags/default/checkout', patch);
    await account.get('DELETE /flags/default/checkout');

    const entries = await itemsOf('GET /auditlog');
    expect(entries).toMatchObject([
      { kind: 'flag', name: 'Checkout', titleVerb: 'deleted the flag' },
      { comment: 'Ready', target: { resources: ['proj/default:env/*:flag/checkout'] } },
      { titleVerb: 'created the flag' },
    ]);
    expect(await account.get(`GET /auditlog/${entries[1]._id}`)).toMatchObject({
      previousVersion: { tags: [], _version: 1 },
      currentVersion: { tags: ['a'], _version: 2 },
    });
  });

  test('is read in pages of 20 at most, from the newest to the oldest, and nothing is missed.', async () => {
    for (let index = 0; index < 45; index += 1)
      await account.get('POST /roles', { key: `role-${index}`, name: `Role ${index}`, policy: [] });

    const first = Object(await account.get('GET /auditlog?limit=50'));
    const second = Object(await account.get(`GET ${first._links.next.href.replace('/api/v2', '')}`));
    const third = Object(await account.get(`GET ${second._links.next.href.replace('/api/v2', '')}`));
    expect([first, second, third].map(({ items }) => items.length)).toEqual([20, 20, 5]);
    expect(third._links).not.toHaveProperty('next');
    expect(first.items[0].name).toBe('Role 44');
    expect(third.items.at(-1).name).toBe('Role 0');
  });

  test('is narrowed by a text and by a specifier.', async () => {
    await account.get('POST /projects', { key: 'web', name: 'Web' });
    await account.get('POST /flags/web', { key: 'a', name: 'Alpha' });
    await account.get('POST /flags/default', { key: 'b', name: 'Beta' });

    expect(await itemsOf('GET /auditlog?q=alph')).toMatchObject([{ name: 'Alpha' }]);
    expect(await itemsOf('GET /auditlog?spec=proj/*:env/*:flag/*')).toMatchObject([
      { name: 'Beta' },
      { name: 'Alpha' },
    ]);
    expect(
      await account.get('POST /auditlog', [
        { effect: 'allow', resources: ['proj/web:env/*:flag/*'], actions: ['*'] },
      ]),
    ).toMatchObject({
      items: [{ name: 'Alpha' }],
    });
  });
});
