import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ApiError, connect, ConfigurationError } from '@ld-rest/runtime';
import { startFaultServer, type FaultServer, type SeenRequest } from './fault-server.js';
import { empty, failure, json, text } from './faults.js';
import { createMiniClient, type MiniClient } from './mini/client.js';

const flag = { projectKey: 'web', featureFlagKey: 'checkout' };

let server: FaultServer;
let mini: MiniClient;
beforeAll(async () => {
  server = await startFaultServer();
  mini = createMiniClient(connect({ baseUrl: server.url, accessToken: 'api-area' }));
});
beforeEach(() => server.play(json(200, { key: 'checkout' })));
afterAll(() => server.close());

function sent(): SeenRequest | undefined {
  return server.seen[0];
}

describe('a request', () => {
  it('has its parameters in the path, percent-encoded', async () => {
    await mini.getFlag({ projectKey: 'a b', featureFlagKey: 'c/d?e#f' });
    expect(sent()?.target).toBe('/api/v2/flags/a%20b/c%2Fd%3Fe%23f');
  });

  it('has its parameters in the query, arrays repeated, and leaves out what is undefined', async () => {
    await mini.getFlag({ ...flag, env: 'x&y', kind: ['p', 'q'] });
    expect(sent()?.target).toBe('/api/v2/flags/web/checkout?env=x%26y&kind=p&kind=q');
  });

  it('leaves parameters out that the operation does not have', async () => {
    const at = { ...flag, env: 'production' };
    await mini.deleteFlag(at);
    expect(sent()?.target).toBe('/api/v2/flags/web/checkout');
  });

  it('has arrays joined by commas where the operation wants it', async () => {
    await mini.getTeams({ expand: ['a', 'b,c'] });
    expect(sent()?.target).toBe('/api/v2/teams?expand=a,b%2Cc');
  });

  it('needs no input where everything is optional', async () => {
    await mini.getTeams();
    await mini.getViewNames();
    await mini.getCaller();
    expect(server.seen.map(({ target }) => target)).toEqual([
      '/api/v2/teams',
      '/api/v2/view-names',
      '/api/v2/caller',
    ]);
  });

  it('names the version, the token and the client, and nothing more', async () => {
    await mini.getFlag(flag);
    expect(sent()?.headers).toEqual({
      host: new URL(server.url).host,
      connection: 'keep-alive',
      accept: '*/*',
      authorization: 'api-area',
      'ld-api-version': '20240415',
      'user-agent': 'ld-rest',
      'accept-language': '*',
      'sec-fetch-mode': 'cors',
      'accept-encoding': expect.any(String),
    });
  });

  it('asks for the beta version in place of the current one', async () => {
    await mini.getViewNames();
    expect(sent()?.headers['ld-api-version']).toBe('beta');
  });

  it('takes further headers from the call', async () => {
    await mini.getFlag(flag, { headers: { 'x-trace': '1', 'LD-API-Version': '20220603' } });
    expect(sent()?.headers).toMatchObject({ 'x-trace': '1', 'ld-api-version': '20220603' });
  });

  it.each([
    [{ 'x-a': 'secret\r\nb' }],
    [{ 'x-a': 'secret\n' }],
    [{ 'x-a': 'secret →' }],
    [{ 'x a': 'secret' }],
    [{ 'x-a\r\nx-b': 'secret' }],
  ])('refuses the header %j, and keeps its value to itself', async (headers) => {
    const error: unknown = await mini.getFlag(flag, { headers }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).not.toContain('secret');
    expect(server.seen).toHaveLength(0);
  });
});

describe('a body', () => {
  it('is JSON', async () => {
    await mini.postFlag({ projectKey: 'web', body: { key: 'a', name: 'Ä' } });
    expect(sent()).toMatchObject({ method: 'POST', body: '{"key":"a","name":"Ä"}' });
    expect(sent()?.headers['content-type']).toBe('application/json');
  });

  it('may be missing', async () => {
    await mini.postFlag({ projectKey: 'web' });
    expect(sent()).toMatchObject({ method: 'POST', body: '' });
    expect(sent()?.headers).not.toHaveProperty('content-type');
  });

  it('may be an array', async () => {
    await mini.patchFlag({ ...flag, dryRun: true, body: [{ op: 'remove', path: '/a' }] });
    expect(sent()).toMatchObject({ method: 'PATCH', body: '[{"op":"remove","path":"/a"}]' });
    expect(sent()?.query.get('dryRun')).toBe('true');
  });

  it('may belong to a DELETE', async () => {
    server.play(empty(204));
    expect(await mini.deleteMembers({ teamKey: 't', body: ['x'] })).toBeUndefined();
    expect(sent()).toMatchObject({ method: 'DELETE', body: '["x"]' });
  });

  it('is a form where the operation wants one', async () => {
    server.play(json(207, { items: [{ status: 'added' }] }));
    const file = new File(['a,b'], 'members.csv', { type: 'text/csv' });
    expect(await mini.postMembers({ teamKey: 't', body: { file, mode: 'add' } })).toEqual({
      items: [{ status: 'added' }],
    });
    expect(sent()?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(sent()?.body).toMatch(
      /name="file"; filename="members.csv"\r\nContent-Type: text\/csv\r\n\r\na,b\r\n/,
    );
    expect(sent()?.body).toMatch(/name="mode"\r\n\r\nadd\r\n/);
  });
});

describe('an answer', () => {
  it.each([
    ['204', empty(204)],
    ['200 with a length of 0', empty(200, { 'content-length': '0' })],
    ['200 with chunks of nothing', empty(200)],
  ])('of %s is undefined', async (_, step) => {
    server.play(step);
    expect(await mini.deleteFlag(flag)).toBeUndefined();
  });

  it.each([
    ['with its length', { 'content-length': '14' }],
    ['in chunks', { 'transfer-encoding': 'chunked' }],
  ])('is parsed when it comes %s', async (_, headers) => {
    server.play(text(200, '{"key":"long"}', headers));
    expect(await mini.getFlag(flag)).toEqual({ key: 'long' });
  });

  it('keeps fields that no schema knows, and adds no defaults', async () => {
    server.play(json(200, { key: 'a', brandNew: { deep: [1] } }));
    expect(await mini.getFlag(flag)).toEqual({ key: 'a', brandNew: { deep: [1] } });
  });

  it.each([
    ['is cut short', text(200, '{"key":"check')],
    ['is a page for people', text(200, '<html>Sign in</html>', { 'content-type': 'text/html' })],
  ])('that %s is an error', async (_, step) => {
    server.play(step);
    const error: unknown = await mini.getFlag(flag).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 200, hint: 'The body is not JSON' });
  });
});

describe('the method override', () => {
  it('lets PATCH, PUT and DELETE travel in a POST', async () => {
    const other = createMiniClient({ baseUrl: server.url, accessToken: 'api-area', methodOverride: true });
    await other.deleteFlag(flag);
    await other.patchFlag({ ...flag, body: [{ op: 'remove', path: '/a' }] });
    await other.postFlag({ projectKey: 'web' });
    const seen = server.seen.map(({ method, headers }) => [method, headers['x-http-method-override']]);
    expect(seen).toEqual([
      ['POST', 'DELETE'],
      ['POST', 'PATCH'],
      ['POST', undefined],
    ]);
  });

  it('leaves the rules of repetition as they are', async () => {
    const other = createMiniClient({ baseUrl: server.url, accessToken: 'api-area', methodOverride: true });
    server.play(failure(502, 'gateway'), empty(204));
    await other.deleteFlag(flag);
    expect(server.seen).toHaveLength(2);
  });
});

describe('openArea', () => {
  it('takes options or a connection, and works without either where the environment has a token', async () => {
    process.env['LD_ACCESS_TOKEN'] = 'api-environment';
    try {
      await createMiniClient({ baseUrl: server.url }).getFlag(flag);
      expect(sent()?.headers.authorization).toBe('api-environment');
      expect(createMiniClient()).toHaveProperty('getFlag');
    } finally {
      delete process.env['LD_ACCESS_TOKEN'];
    }
    expect(() => createMiniClient()).toThrow(ConfigurationError);
  });
});
