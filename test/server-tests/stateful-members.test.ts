import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAccount, type OpenAccount } from './open-account.js';

let account: OpenAccount;
beforeEach(async () => {
  account = await openAccount();
});
afterEach(() => account.server.close());

const itemsOf = async (line: string) => Object(await account.get(line)).items;

describe('Members and teams', () => {
  test('are invited, found, given other roles and removed.', async () => {
    const [{ _id }] = Object(
      await account.get('POST /members', [{ email: 'bob@example.com', role: 'reader' }]),
    ).items;
    expect(await itemsOf('GET /members?filter=query:bob')).toMatchObject([
      { _id, role: 'reader', _pendingInvite: true },
    ]);
    expect((await account.send('POST /members', [{ email: 'bob@example.com' }])).status).toBe(409);

    await account.patch('/members', undefined, {
      kind: 'replaceMembersRoles',
      memberIDs: [_id],
      value: 'writer',
    });
    expect(await account.get(`GET /members/${_id}`)).toMatchObject({ role: 'writer' });
    expect(
      await account.get(`PATCH /members/${_id}`, [{ op: 'replace', path: '/role', value: 'admin' }]),
    ).toMatchObject({ role: 'admin' });
    await account.get(`DELETE /members/${_id}`);
    expect((await account.send(`GET /members/${_id}`)).status).toBe(404);
  });

  test('know each other.', async () => {
    const [{ _id }] = await itemsOf('GET /members');
    await account.get('POST /teams', { key: 'web', name: 'Web' });
    await account.patch(
      '/teams/web',
      undefined,
      { kind: 'addMembers', values: [_id] },
      { kind: 'addCustomRoles', values: ['deployer'] },
    );

    expect(await account.get('GET /teams/web?expand=members,roles')).toMatchObject({
      members: { totalCount: 1 },
      roles: { items: [{ key: 'deployer' }] },
    });
    expect(await account.get(`GET /members/${_id}`)).toMatchObject({ teams: [{ key: 'web' }] });
    expect(await account.get('GET /teams/web')).not.toHaveProperty('memberIDs');
  });
});
