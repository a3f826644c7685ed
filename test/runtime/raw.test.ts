import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startFaultServer, type FaultServer } from './fault-server.js';
import { empty, failure, json, silence, text } from './faults.js';
import { connect } from '@ld-rest/runtime';
import { openRaw, type RawClient } from '@ld-rest/runtime/raw';
import { createIdleClock } from './idle-clock.js';
import { createMiniClient, type MiniClient } from './mini/client.js';
import type { paths } from './mini/schema.js';

const path = { projectKey: 'web', featureFlagKey: 'checkout' };

let server: FaultServer;
let mini: MiniClient;
let raw: RawClient<paths>;
beforeAll(async () => {
  server = await startFaultServer();
});
beforeEach(() => {
  server.play(json(200, { key: 'checkout' }));
  const connection = connect({ baseUrl: server.url, accessToken: 'api-raw', ...createIdleClock() });
  mini = createMiniClient(connection);
  raw = openRaw<paths>(connection);
});
afterAll(() => server.close());

describe('raw', () => {
  it('answers as openapi-fetch does', async () => {
    const { data, error, response } = await raw.GET('/api/v2/flags/{projectKey}/{featureFlagKey}', {
      params: { path },
    });
    expect(data).toEqual({ key: 'checkout' });
    expect(error).toBeUndefined();
    expect(response).toBeInstanceOf(Response);
    expect(response.headers.get('content-type')).toBe('application/json');
  });

  it('sends the token, the version and the client as other calls do, and lets the caller choose the version', async () => {
    await raw.GET('/api/v2/teams', { params: { query: { limit: 2, expand: ['a', 'b'] } } });
    await raw.GET('/api/v2/teams', { headers: { 'LD-API-Version': 'beta' } });
    expect(
      server.seen.map(({ target, headers }) => [
        target,
        headers.authorization,
        headers['ld-api-version'],
        headers['user-agent'],
      ]),
    ).toEqual([
      ['/api/v2/teams?limit=2&expand=a&expand=b', 'api-raw', '20240415', 'ld-rest'],
      ['/api/v2/teams', 'api-raw', 'beta', 'ld-rest'],
    ]);
  });

  it.each([
    [
      'a refusal',
      failure(404, 'not_found'),
      404,
      { code: 'not_found', message: 'It is not_found', id: '7f3a' },
    ],
    ['text', text(400, 'no'), 400, 'no'],
    ['nothing', empty(401), 401, undefined],
    [
      'a rate limit that is too far away',
      failure(429, 'rate_limited', { 'retry-after': '100' }),
      429,
      expect.anything(),
    ],
    ['a redirect', empty(302, { location: '/elsewhere' }), 302, ''],
  ])('does not throw on %s', async (_, step, status, want) => {
    server.play(step);
    const { data, error, response } = await raw.GET('/api/v2/flags/{projectKey}/{featureFlagKey}', {
      params: { path },
    });
    expect(response.status).toBe(status);
    expect(data).toBeUndefined();
    expect(error || undefined).toEqual(want || undefined);
  });

  it('retries, bodies included', async () => {
    server.play(failure(429, 'rate_limited'), json(201, { key: 'new' }));
    const body = { key: 'new', name: 'New' };
    const { data } = await raw.POST('/api/v2/flags/{projectKey}', {
      params: { path: { projectKey: 'web' } },
      body,
    });
    expect(data).toEqual({ key: 'new' });
    expect(server.seen.map((seen) => [seen.body, seen.headers['content-type']])).toEqual([
      [JSON.stringify(body), 'application/json'],
      [JSON.stringify(body), 'application/json'],
    ]);
  });

  it('ends with the caller’s reason', async () => {
    server.play(silence);
    const controller = new AbortController();
    const answer = raw.GET('/api/v2/teams', { signal: controller.signal });
    setTimeout(() => controller.abort('enough'), 20);
    await expect(answer).rejects.toBe('enough');
  });

  it('reads bodies in every way that openapi-fetch knows', async () => {
    server.play(text(200, 'plain'));
    const texts = await raw.GET('/api/v2/teams', { parseAs: 'text' });
    const blobs = await raw.GET('/api/v2/teams', { parseAs: 'blob' });
    const streams = await raw.GET('/api/v2/teams', { parseAs: 'stream' });
    expect(texts.data).toBe('plain');
    expect(await blobs.data?.text()).toBe('plain');
    expect(await new Response(streams.data).text()).toBe('plain');
  });

  it('lets middleware change requests and responses', async () => {
    const routes: string[] = [];
    raw.use({
      onRequest: ({ request, schemaPath }) => {
        routes.push(schemaPath);
        request.headers.set('x-mine', 'yes');
        return new Request(request, { headers: request.headers });
      },
      onResponse: async ({ response }) =>
        Response.json({ ...(await response.clone().json()), kind: 'changed' }),
    });
    const { data } = await raw.GET('/api/v2/flags/{projectKey}/{featureFlagKey}', { params: { path } });
    expect(data).toEqual({ key: 'checkout', kind: 'changed' });
    expect(routes).toEqual(['/api/v2/flags/{projectKey}/{featureFlagKey}']);
    expect(server.seen[0]?.headers).toMatchObject({ 'x-mine': 'yes', authorization: 'api-raw' });
  });

  it('counts against the same windows as other calls', async () => {
    const wait = { 'x-ratelimit-route-remaining': '0', 'retry-after': '100' };
    server.play(failure(429, 'rate_limited', wait));
    await raw.GET('/api/v2/flags/{projectKey}/{featureFlagKey}', { params: { path } });
    await expect(mini.getFlag(path)).rejects.toMatchObject({ attempts: 0 });
  });
});
