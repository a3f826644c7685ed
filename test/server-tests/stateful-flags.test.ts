import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAccount, type OpenAccount } from './open-account.js';

const flag = '/flags/default/checkout';

let account: OpenAccount;
beforeEach(async () => {
  account = await openAccount();
  await account.get('POST /flags/default', { key: 'checkout', name: 'Checkout' });
});
afterEach(() => account.server.close());

const configuration = async (environment = 'production'): Promise<Record<string, unknown>> =>
  Object((await account.get(`GET ${flag}`))['environments'])[environment];
const variationIds = async (): Promise<readonly string[]> =>
  Object(await account.get(`GET ${flag}`)).variations.map(({ _id }: { readonly _id: string }) => _id);

test('A new flag is boolean, off in every environment, and has variations with ids.', async () => {
  const { environments, ...created } = await account.get(`GET ${flag}`);

  expect(created).toMatchObject({
    key: 'checkout',
    kind: 'boolean',
    temporary: true,
    _version: 1,
    variations: [
      { _id: expect.stringMatching(/^[0-9a-f-]{36}$/), value: true },
      { _id: expect.any(String), value: false },
    ],
  });
  expect(Object.keys(Object(environments))).toEqual(['test', 'production']);
  expect(await configuration()).toMatchObject({
    on: false,
    version: 1,
    fallthrough: { variation: 0 },
    offVariation: 1,
  });
});

test('A flag has values of any type, can be on from the start, and gets a new environment when its project does.', async () => {
  await account.get('POST /flags/default', {
    key: 'size',
    name: 'Size',
    variations: [{ value: 1 }, { value: 2 }],
    isFlagOn: true,
  });
  await account.get('POST /projects/default/environments', {
    key: 'staging',
    name: 'Staging',
    color: 'ffffff',
  });

  expect(await account.get('GET /flags/default/size?env=staging')).toMatchObject({
    kind: 'multivariate',
    environments: { staging: { on: false } },
  });
  expect(await account.get('GET /flags/default/size')).toMatchObject({
    environments: { production: { on: true } },
  });
  await account.get('DELETE /projects/default/environments/staging');
  expect(Object(await account.get('GET /flags/default/size')).environments).not.toHaveProperty('staging');
});

test('A flag is copied from one environment to another, all of it or what is asked for.', async () => {
  const [on = ''] = await variationIds();
  await account.patch(
    flag,
    'production',
    { kind: 'turnFlagOn' },
    { kind: 'updateOffVariation', variationId: on },
  );
  const environments = { source: { key: 'production' }, target: { key: 'test' } };

  await account.get(`POST ${flag}/copy`, { ...environments, includedActions: ['updateOn'] });
  expect(await configuration('test')).toMatchObject({ on: true, offVariation: 1 });
  await account.get(`POST ${flag}/copy`, environments);
  expect(await configuration('test')).toMatchObject({ on: true, offVariation: 0 });
});

test('Flags are listed in pages, filtered, and sorted.', async () => {
  for (const key of ['a', 'b', 'c'])
    await account.get('POST /flags/default', { key, name: key.toUpperCase(), tags: [`tag-${key}`] });
  await account.patch('/flags/default/c', undefined, { kind: 'archiveFlag' });
  const keys = async (query: string): Promise<readonly string[]> =>
    Object(await account.get(`GET /flags/default?${query}`)).items.map(
      ({ key }: { readonly key: string }) => key,
    );

  expect(await keys('limit=2')).toEqual(['checkout', 'a']);
  expect(await account.get('GET /flags/default?limit=2')).toMatchObject({
    totalCount: 3,
    _links: { next: { href: '/api/v2/flags/default?limit=2&offset=2' } },
  });
  expect(await keys('limit=2&offset=2')).toEqual(['b']);
  expect(await keys('sort=-key')).toEqual(['checkout', 'b', 'a']);
  expect(await keys('filter=tags:tag-b')).toEqual(['b']);
  expect(await keys('tag=tag-a')).toEqual(['a']);
  expect(await keys('filter=query:CHECK')).toEqual(['checkout']);
  expect(await keys('filter=state:archived')).toEqual(['c']);
});

test('A list of flags has the environments that were asked for, and their targeting only with summary=0.', async () => {
  const first = async (query: string) => Object(await account.get(`GET /flags/default?${query}`)).items[0];

  expect(await first('')).not.toHaveProperty('environments');
  expect(Object.keys((await first('env=test')).environments)).toEqual(['test']);
  expect((await first('env=test')).environments.test).not.toHaveProperty('rules');
  expect((await first('env=test&summary=0')).environments.test).toHaveProperty('rules');
});

test('What does not exist is not found, and a key that is taken is a conflict.', async () => {
  for (const path of [
    '/flags/default/no',
    '/flags/no/checkout',
    '/flags/no',
    '/segments/default/no',
    '/flag-statuses/default/no',
  ])
    expect(await account.send(`GET ${path}`)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  expect(await account.send('POST /flags/default', { key: 'checkout', name: 'Again' })).toMatchObject({
    status: 409,
    body: { code: 'conflict' },
  });
  await account.get(`DELETE ${flag}`);
  expect((await account.send(`GET ${flag}`)).status).toBe(404);
  await account.get('POST /flags/default', { key: 'checkout', name: 'Again' });
  await account.patch(flag, undefined, { kind: 'deleteFlag' });
  expect((await account.send(`GET ${flag}`)).status).toBe(404);
});
