import { createServer, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiError, connect } from '@ld-rest/runtime';
import { createMiniClient } from './mini/client.js';

const seen: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[] = [];
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
  if (request.url?.endsWith('/gone')) {
    response.writeHead(404, { 'content-type': 'application/json' });
    response.end('{"code":"not_found","message":"Unknown flag","id":"abc"}');
  } else if (request.method === 'DELETE') response.writeHead(204).end();
  else
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"key":"k","items":[{"key":"a"}]}');
});
let baseUrl = '';
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => server.close());

describe('openArea', () => {
  it('sends every kind of operation', async () => {
    const mini = createMiniClient(connect({ baseUrl, accessToken: 'api-secret' }));
    expect(
      await mini.getFlag({ projectKey: 'a b', featureFlagKey: 'c/d', env: 'x&y', kind: ['p', 'q'] }),
    ).toEqual({
      key: 'k',
      items: [{ key: 'a' }],
    });
    expect(await mini.deleteFlag({ projectKey: 'p', featureFlagKey: 'f' })).toBeUndefined();
    await mini.getTeams({ expand: ['a', 'b'] });
    await mini.getTeams();
    await mini.listTeams();
    await mini.deleteMembers({ teamKey: 't', body: ['x'] });
    await mini.postMembers({ teamKey: 't', body: { file: new Blob(['a,b']), mode: 'm' } });
    await mini.postFlag({ projectKey: 'p' });
    await mini.patchFlag({
      projectKey: 'p',
      featureFlagKey: 'f',
      body: [{ op: 'add', path: '/x', value: 1 }],
    });
    const { data } = await mini.raw.GET('/api/v2/flags/{projectKey}', {
      params: { path: { projectKey: 'p' } },
    });
    expect(data?.items[0]?.key).toBe('a');
    await expect(mini.getFlag({ projectKey: 'p', featureFlagKey: 'gone' })).rejects.toBeInstanceOf(ApiError);
      await mini.getFlag({ projectKey: 'p', featureFlagKey: 'gone' }).catch((error: unknown) => error),
    );
  });
});
