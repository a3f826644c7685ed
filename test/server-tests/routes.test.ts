import { startTestServer, type TestServer } from '@ld-rest/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.js';
import { libraryContract } from './library-contract.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ contract: libraryContract });
});
afterAll(() => server.close());

const accepted = () => server.requests.at(-1)?.accepted;

test('A literal segment wins over a template, and an earlier literal over a later one.', async () => {
  await ask(server.url, { path: '/books/newest' });
  expect(accepted()?.operation.operationId).toBe('getNewestBook');

  await ask(server.url, { path: '/books/oldest' });
  expect(accepted()?.operation.operationId).toBe('getBook');

  await ask(server.url, { path: '/attic/newest' });
  expect(accepted()).toMatchObject({
    operation: { operationId: 'getNewestInRoom' },
    path: { room: 'attic' },
  });
});

test('A method that only the template has is routed to the template.', async () => {
  await ask(server.url, { method: 'DELETE', path: '/books/newest' });

  expect(accepted()).toMatchObject({ operation: { operationId: 'deleteBook' }, path: { key: 'newest' } });
});

test('A path parameter is decoded after the path is split.', async () => {
  await ask(server.url, { path: '/books/a%2Fb%20%25%3F%23%C3%BC' });

  expect(accepted()?.path).toEqual({ key: 'a/b %?#ü' });
});

test('A query is decoded and typed as the contract declares it.', async () => {
  await ask(server.url, {
    path: '/books/a?pages=12&signed=false&sort=date&since=2026-01-01T00:00:00Z&kind=a%2Cb&kind=%26+c&expand=author,shelf',
  });

  expect(accepted()?.query).toEqual({
    pages: 12,
    signed: false,
    sort: 'date',
    since: '2026-01-01T00:00:00Z',
    kind: ['a,b', '& c'],
    expand: ['author', 'shelf'],
  });
});

test('A method in X-HTTP-Method-Override replaces POST, and nothing else.', async () => {
  const headers = { 'x-http-method-override': 'DELETE' };

  expect(await ask(server.url, { method: 'POST', path: '/books/a', headers })).toMatchObject({ status: 204 });
  expect(await ask(server.url, { method: 'GET', path: '/books/a', headers })).toMatchObject({ status: 200 });
});

test('A method that a path does not have is answered with those that it has.', async () => {
  const reply = await ask(server.url, { method: 'PUT', path: '/books/newest' });

  expect(reply.headers.get('allow')).toBe('DELETE, GET, PATCH');
});
