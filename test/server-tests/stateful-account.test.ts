import { TEST_TOKEN } from '@ld-rest/test-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask } from './ask.js';
import { openAccount, type OpenAccount } from './open-account.js';

let account: OpenAccount;
beforeEach(async () => {
  account = await openAccount();
});
afterEach(() => account.server.close());

const itemsOf = async (line: string) => Object(await account.get(line)).items;

test('An account starts with an owner, a token and a project with two environments.', async () => {
  expect(await itemsOf('GET /members')).toMatchObject([{ role: 'owner', email: 'ada@example.com' }]);
  expect(await itemsOf('GET /projects')).toMatchObject([{ key: 'default' }]);
  expect(await itemsOf('GET /projects/default/environments')).toMatchObject([
    { key: 'test' },
    { key: 'production' },
  ]);
  expect(await itemsOf('GET /auditlog')).toEqual([]);
});

describe('Projects and environments', () => {
  test('have the environments that they are created with.', async () => {
    const environments = [{ key: 'staging', name: 'Staging', color: 'ffffff' }];

    expect(await account.get('POST /projects', { key: 'web', name: 'Web', environments })).toMatchObject({
      environments,
    });
    expect(await itemsOf('GET /projects/web/environments')).toMatchObject(environments);
  });

  test('have keys for SDKs, which can be reset.', async () => {
    const { environments } = await account.get('POST /projects', { key: 'web', name: 'Web' });
    const before = Object(environments)[0];
    expect(before).toMatchObject({
      _id: expect.stringMatching(/^[0-9a-f]{24}$/),
      apiKey: expect.stringMatching(/^sdk-[0-9a-f-]{36}$/),
      mobileKey: expect.stringMatching(/^mob-[0-9a-f-]{36}$/),
    });

    const after = await account.get('POST /projects/web/environments/test/apiKey');
    expect(after['apiKey']).not.toBe(before.apiKey);
    expect(after['mobileKey']).toBe(before.mobileKey);
    expect(await account.get('GET /projects/web/environments/test')).toEqual(after);
  });

  test('are shown together only when that is asked for.', async () => {
    expect(await account.get('GET /projects/default')).not.toHaveProperty('environments');
    expect(await account.get('GET /projects/default?expand=environments')).toMatchObject({
      environments: { totalCount: 2 },
    });
  });

  test('take everything in them with them.', async () => {
    await account.get('POST /segments/default/test', { key: 'testers', name: 'Testers' });
    await account.get('DELETE /projects/default');

    expect((await account.send('GET /segments/default/test/testers')).status).toBe(404);
    await account.get('POST /projects', { key: 'default', name: 'Default project' });
    expect(await itemsOf('GET /segments/default/test')).toEqual([]);
  });
});

test('A segment gets its targets, rules, tags and name by semantic patch.', async () => {
  await account.get('POST /segments/default/test', { key: 'testers', name: 'Testers' });
  const segment = await account.patch(
    '/segments/default/test/testers',
    'test',
    { kind: 'addIncludedTargets', contextKind: 'user', values: ['ada', 'bob'] },
    { kind: 'removeIncludedTargets', contextKind: 'user', values: ['bob'] },
    { kind: 'addExcludedTargets', contextKind: 'org', values: ['acme'] },
    {
      kind: 'addRule',
      description: 'Ours',
      clauses: [{ attribute: 'email', op: 'endsWith', values: ['@a'] }],
    },
    { kind: 'addTags', values: ['t'] },
    { kind: 'updateName', value: 'Our testers' },
  );

  expect(segment).toMatchObject({
    name: 'Our testers',
    version: 2,
    included: ['ada'],
    excludedContexts: [{ contextKind: 'org', values: ['acme'] }],
    rules: [{ description: 'Ours', clauses: [{ attribute: 'email' }] }],
    tags: ['t'],
  });
  expect(await account.get('GET /segments/default/test/testers')).toEqual(segment);
});

describe('An AI Config', () => {
  const config = '/projects/default/ai-configs/greeter';
  beforeEach(async () => {
    await account.get('POST /projects/default/ai-configs', {
      key: 'greeter',
      name: 'Greeter',
      mode: 'agent',
    });
    await account.get(`POST ${config}/variations`, {
      key: 'friendly',
      name: 'Friendly',
      instructions: 'Greet.',
      model: {},
    });
  });

  test('keeps all versions of a variation, each with an id.', async () => {
    await account.get(`PATCH ${config}/variations/friendly`, { instructions: 'Greet warmly.' });
    const versions = await itemsOf(`GET ${config}/variations/friendly`);

    expect(versions).toMatchObject([
      { version: 1, instructions: 'Greet.' },
      { version: 2, instructions: 'Greet warmly.' },
    ]);
    expect(versions[0]._id).not.toBe(versions[1]._id);
    expect(await account.get(`GET ${config}`)).toMatchObject({ mode: 'agent', variations: [{ version: 2 }] });
  });

  test('serves nothing until targeting names a variation, by the id of its newest version.', async () => {
    const before = Object(await account.get(`GET ${config}/targeting`));
    expect(before).toMatchObject({
      variations: [
        { name: 'disabled' },
        { name: 'Friendly', value: { _ldMeta: { variationKey: 'friendly' } } },
      ],
      environments: { production: { fallthrough: { variation: 0 } } },
    });

    await account.patch(`${config}/targeting`, 'production', {
      kind: 'updateFallthroughVariationOrRollout',
      variationId: before.variations[1]._id,
    });
    expect(await account.get(`GET ${config}/targeting`)).toMatchObject({
      _version: 2,
      environments: {
        production: { fallthrough: { variation: 1 } },
        test: { fallthrough: { variation: 0 } },
      },
    });
  });
});

test('A token shows its secret once, works until it is deleted, and knows when it was used.', async () => {
  const { _id, token } = Object(await account.get('POST /tokens', { name: 'CI', role: 'reader' }));
  const identify = () =>
    ask(account.server.url, { path: '/api/v2/caller-identity', headers: { authorization: token } });

  expect((await account.get(`GET /tokens/${_id}`))['token']).not.toBe(token);
  expect(await account.get(`GET /tokens/${_id}`)).not.toHaveProperty('lastUsed');
  expect((await identify()).body).toMatchObject({ tokenId: _id, tokenName: 'CI' });
  expect(await account.get(`GET /tokens/${_id}`)).toMatchObject({ lastUsed: expect.any(Number) });
  await account.get(`DELETE /tokens/${_id}`);
  expect((await identify()).status).toBe(401);
});

test('A webhook is created, changed by JSON Patch and deleted.', async () => {
  const { _id } = Object(
    await account.get('POST /webhooks', { url: 'https://example.com', on: true, sign: false }),
  );

  await account.get(`PATCH /webhooks/${_id}`, [{ op: 'replace', path: '/on', value: false }]);
  expect(await account.get(`GET /webhooks/${_id}`)).toMatchObject({ on: false, url: 'https://example.com' });
  await account.get(`DELETE /webhooks/${_id}`);
  expect(await itemsOf('GET /webhooks')).toEqual([]);
});

test('An approval request is read at both its paths, reviewed, and then applied to its flag.', async () => {
  await account.get('POST /flags/default', { key: 'checkout', name: 'Checkout' });
  const requests = '/projects/default/flags/checkout/environments/production/approval-requests';
  const { _id } = Object(
    await account.get(`POST ${requests}`, {
      description: 'On',
      instructions: [{ kind: 'turnFlagOn' }],
    }),
  );

  expect(await itemsOf(`GET ${requests}`)).toMatchObject([{ _id, reviewStatus: 'pending' }]);
  expect(await account.get(`GET /approval-requests/${_id}`)).toMatchObject({ status: 'pending' });
  expect((await account.send(`POST ${requests}/${_id}/apply`, {})).status).toBe(405);
  await account.get(`POST ${requests}/${_id}/reviews`, { kind: 'approve' });
  await account.get(`POST ${requests}/${_id}/apply`, {});
  expect(await account.get(`GET ${requests}/${_id}`)).toMatchObject({
    status: 'completed',
    reviewStatus: 'approved',
  });
  expect(await account.get('GET /flags/default/checkout')).toMatchObject({
    environments: { production: { on: true } },
  });
});

test('A filter that the stand-in does not know is refused instead of being ignored.', async () => {
  expect(await account.send('GET /flags/default?filter=colour:red')).toMatchObject({ status: 501 });
});

test('Where a limit is set, the call after it waits for the next window of ten seconds.', async () => {
  let now = Date.UTC(2026, 0, 1, 0, 0, 3);
  const limited = await openAccount({ rateLimit: 2, now: () => now });
  const call = (path = '/api/v2/projects') =>
    ask(limited.server.url, { path, headers: { authorization: TEST_TOKEN } });

  expect((await call()).headers.get('x-ratelimit-route-remaining')).toBe('1');
  await call();
  const refused = await call();
  expect(refused).toMatchObject({ status: 429, body: { code: 'rate_limited' } });
  expect(refused.headers.get('x-ratelimit-route-remaining')).toBe('0');
  expect(refused.headers.get('x-ratelimit-reset')).toBe(String(Date.UTC(2026, 0, 1, 0, 0, 10)));
  expect((await call('/api/v2/members')).status).toBe(200);
  now += 7000;
  expect((await call()).status).toBe(200);
  await limited.server.close();
});
