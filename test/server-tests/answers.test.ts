import { createValidators, openContract, startTestServer } from '@ld-rest/test-server';
import { expect, test } from 'vitest';
import { ask, type Question, type Reply } from './ask.js';
import { form } from './form.js';
import { libraryContract } from './library-contract.js';

type Options = Omit<Parameters<typeof startTestServer>[0], 'contract'>;

async function askOnce(question: Question, options: Options = {}): Promise<Reply> {
  const server = await startTestServer({ contract: libraryContract, ...options });
  try {
    return await ask(server.url, question);
  } finally {
    await server.close();
  }
}

test('An answer has everything that its schema declares and a property more, and the same data every time.', async () => {
  const book = {
    key: 'key-1',
    author: { name: 'name-1', born: '2026-01-02', awards: ['awards-1'] },
    copies: [{ shelf: 'shelf-1' }],
    labels: { labelsEntry: 'labelsEntry-1' },
    notes: { notesEntry: 'notesEntry-1' },
    state: 'state-1',
    volumes: 2,
    _ldMeta: { enabled: true },
  };

  expect((await askOnce({ path: '/books/a' })).body).toEqual(book);
  expect((await askOnce({ path: '/books/b' })).body).toEqual(book);
});

test('A minimal answer has what its schema requires.', async () => {
  expect((await askOnce({ path: '/books/a' }, { variant: 'minimal' })).body).toEqual({ key: 'key-1' });
});

test('The first declared success is what an operation answers with.', async () => {
  expect((await askOnce({ method: 'POST', path: '/books', body: { key: 'a' } })).status).toBe(201);
  expect(await askOnce({ method: 'DELETE', path: '/books/a' })).toMatchObject({
    status: 204,
    body: undefined,
  });
  expect(await askOnce({ method: 'PUT', path: '/loans' })).toMatchObject({ status: 200, body: undefined });
});

test('What the contract leaves open is accepted: free-form objects, null where nullable, other patch forms.', async () => {
  const book = { key: 'a', notes: { any: { thing: [1] } }, labels: { shelf: 'b' }, state: null, volumes: 4 };
  const author = { name: 'b', awards: ['c'] };

  expect((await askOnce({ method: 'POST', path: '/books', body: { ...book, author } })).status).toBe(201);
  for (const body of [
    { patch: [{ op: 'test' }], comment: 'c' },
    { merge: { any: 1 }, comment: 'c' },
    { any: 1 },
  ]) {
    expect((await askOnce({ method: 'PATCH', path: '/books/a', body })).status).toBe(200);
  }
});

test('A form is read with its file and its fields.', async () => {
  const server = await startTestServer({ contract: libraryContract });
  const body = form([
    ['file', new Blob(['scanned'])],
    ['title', 'A'],
    ['sharp', 'true'],
  ]);

  expect((await ask(server.url, { method: 'POST', path: '/scans', body })).status).toBe(204);
  expect(server.requests[0]?.accepted?.body).toEqual({ file: 'scanned', title: 'A', sharp: true });
  await server.close();
});

test('A stable operation can be called as beta, a boolean can be a digit, and a list can be repeated.', async () => {
  const server = await startTestServer({ contract: libraryContract });

  for (const path of ['/books/a?signed=0', '/books/a?signed=1', '/books/a?kind=novel&kind=play']) {
    expect((await ask(server.url, { path, headers: { 'ld-api-version': 'beta' } })).status).toBe(200);
  }
  expect(server.requests.map(({ accepted }) => accepted?.query)).toEqual([
    { signed: false },
    { signed: true },
    { kind: ['novel', 'play'] },
  ]);
  await server.close();
});

test('A bearer token, a charset and the first of two versions are accepted.', async () => {
  expect(
    (await askOnce({ path: '/books', headers: { authorization: 'Bearer api-test-token' } })).status,
  ).toBe(200);
  expect((await askOnce({ path: '/loans', headers: { 'ld-api-version': 'beta, 20240415' } })).status).toBe(
    200,
  );
  const charset = { 'content-type': 'application/json; charset=UTF-8' };
  expect(
    (await askOnce({ method: 'POST', path: '/books', body: { key: 'a' }, headers: charset })).status,
  ).toBe(201);
});

test('Every answer, a refusal too, carries rate-limit headers with a reset in epoch milliseconds.', async () => {
  for (const path of ['/books', '/nowhere']) {
    const { headers } = await askOnce({ path }, { now: () => 1_767_225_601_234 });

    expect(headers.get('x-ratelimit-reset')).toBe('1767225610000');
    expect(Number(headers.get('x-ratelimit-route-remaining'))).toBeGreaterThan(1000);
    expect(Number(headers.get('x-ratelimit-global-remaining'))).toBeGreaterThan(1000);
  }
});

test('A test answers in the place of the server, but only what the server accepts.', async () => {
  const headers = { 'content-type': 'text/html', 'retry-after': '1' };
  const options: Options = { intercept: () => ({ status: 429, headers, body: '<p>Slow down</p>' }) };
  const server = await startTestServer({ contract: libraryContract, ...options });

  const response = await fetch(`${server.url}/books`, {
    headers: { authorization: 'api-test-token', 'ld-api-version': '20240415' },
  });
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('1');
  expect(await response.text()).toBe('<p>Slow down</p>');
  expect((await fetch(`${server.url}/books`)).status).toBe(401);
  await server.close();
});

test('A web page is let in only when its origin is.', async () => {
  const preflight = {
    method: 'OPTIONS',
    path: '/books',
    headers: { authorization: '', 'access-control-request-headers': 'authorization' },
  };

  const allowed = await askOnce(preflight, { allowOrigin: 'http://page.test' });
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get('access-control-allow-origin')).toBe('http://page.test');
  expect(allowed.headers.get('access-control-allow-headers')).toBe('authorization');
  expect((await askOnce(preflight)).status).toBe(401);
});

test('A refusal of an unknown kind is an internal error that says what went wrong.', async () => {
  const options: Options = {
    intercept: () => {
      throw new Error('The test broke.');
    },
  };

  expect(await askOnce({ path: '/books' }, options)).toMatchObject({
    status: 500,
    body: { code: 'internal_error', message: 'The test broke.' },
  });
});

test('An answer is valid under its own schema.', async () => {
  const contract = openContract(libraryContract);
  const { response } = createValidators(contract);
  for (const operation of contract.operations.filter(({ method }) => method === 'GET')) {
    const headers = { 'ld-api-version': operation.beta ? 'beta' : '20240415' };
    const path = operation.path
      .replace('{key}', 'a')
      .replace('{room}', 'attic')
      .replace('overdue', 'overdue?days=3');

    const { body } = await askOnce({ path, headers });
    expect({ path, problem: response(operation.successes[0]?.schema ?? {}, body) }).toEqual({
      path,
      problem: undefined,
    });
  }
});
