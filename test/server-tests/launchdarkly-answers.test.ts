import { startTestServer, type TestServer } from '@ld-rest/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContract } from '../contract/read-contract.js';
import { ask } from './ask.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ contract: await readContract() });
});
afterAll(() => server.close());

const get = async (path: string): Promise<unknown> =>
  (await ask(server.url, { path: `/api/v2${path}` })).body;

test('Environments are named by what was asked.', async () => {
  for (const query of ['env=staging', 'env=staging&limit=1', 'filter=query:a,filterEnv:staging']) {
    const { items } = Object(await get(`/flags/web?${query}`));
    expect(Object.keys(items[0].environments)).toEqual(['staging']);
  }
  expect(Object.keys(Object(await get('/flags/web/checkout?env=staging')).environments)).toEqual(['staging']);
});

test('A list of flags has no environments unless they are asked for; one flag has.', async () => {
  expect(Object(await get('/flags/web')).items[0]).not.toHaveProperty('environments');
  expect(Object.keys(Object(await get('/flags/web/checkout')).environments)).toEqual(['production']);
});

test('Ids have 24 hexadecimal digits.', async () => {
  const { _id, _member } = Object(await get('/tokens/a'));

  expect(_id).toMatch(/^[0-9a-f]{24}$/);
  expect(_member._id).toMatch(/^[0-9a-f]{24}$/);
});
