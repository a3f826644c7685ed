import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SpecError } from '../../../generator/src/errors.js';
import { fetchDocument, PUBLISHED_DOCUMENT } from '../../../generator/src/load/fetch-document.js';
import type { FetchOptions } from '../../../generator/src/load/fetch-options.js';
import { loopbackServer } from './loopback-server.js';

const text = '{"openapi":"3.0.3","note":"Grüße"}';
const sha256 = createHash('sha256').update(text).digest('hex');
const bytes = Buffer.byteLength(text);

const failure = async (source: string, options?: FetchOptions): Promise<string> => {
  const error: unknown = await fetchDocument(source, options).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SpecError);
  return error instanceof SpecError ? error.message : '';
};

it('knows where LaunchDarkly publishes its document', () => {
  expect(PUBLISHED_DOCUMENT).toBe('https://app.launchdarkly.com/api/v2/openapi.json');
});

describe('from an address', () => {
  it('returns the text and where it came from', async () => {
    const url = await loopbackServer((_, response) => {
      response.setHeader('etag', 'W/"seven"');
      response.setHeader('last-modified', 'Wed, 25 Mar 2026 10:00:00 GMT');
      response.end(text);
    });
    const source = { url, etag: 'W/"seven"', lastModified: 'Wed, 25 Mar 2026 10:00:00 GMT', bytes, sha256 };
    expect(await fetchDocument(`${url}#part`)).toEqual({ notModified: false, text, source });
  });

  it.each([
    ['gzip content encoding', gzipSync(text), { 'content-encoding': 'gzip' }],
    ['brotli content encoding', brotliCompressSync(text), { 'content-encoding': 'br' }],
    ['a gzip file', gzipSync(text), { 'content-type': 'application/gzip' }],
    ['a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]), {}],
  ])('unpacks %s', async (_, body, headers) => {
    const url = await loopbackServer((__, response) => response.writeHead(200, { ...headers }).end(body));
    expect(await fetchDocument(url)).toMatchObject({ text });
  });

  it('counts and hashes what was unpacked', async () => {
    const url = await loopbackServer((_, response) => response.end(gzipSync(text)));
    expect(await fetchDocument(url)).toMatchObject({ source: { url, bytes, sha256 } });
  });

  it('drops an entity tag and a date that are not well formed', async () => {
    const url = await loopbackServer((_, response) => {
      response.writeHead(200, { etag: 'no quotes', 'last-modified': 'yesterday' }).end(text);
    });
    expect(await fetchDocument(url)).toEqual({ notModified: false, text, source: { url, bytes, sha256 } });
  });

  it('tells how much has come, and of how much when the server says so', async () => {
    const told: [number, number | undefined][] = [];
    const plain = await loopbackServer((_, response) =>
      response.writeHead(200, { 'content-length': bytes }).end(text),
    );
    await fetchDocument(plain, { onProgress: (...progress) => told.push(progress) });
    const chunked = await loopbackServer((_, response) => {
      response.write(text.slice(0, 10));
      setTimeout(() => response.end(text.slice(10)), 20);
    });
    await fetchDocument(chunked, { onProgress: (...progress) => told.push(progress) });
    expect(told).toEqual([
      [bytes, bytes],
      [10, undefined],
      [bytes, undefined],
    ]);
  });

  it('follows a redirect and keeps the address that was asked for', async () => {
    const target = await loopbackServer((_, response) => response.end(text));
    const url = await loopbackServer((_, response) => response.writeHead(302, { location: target }).end());
    expect(await fetchDocument(url)).toMatchObject({ text, source: { url } });
  });
});

describe('with an entity tag', () => {
  const conditional = (seen: IncomingHttpHeaders[]) =>
    loopbackServer((request, response) => {
      seen.push(request.headers);
      const known = request.headers['if-none-match'] === '"now"';
      if (known) response.writeHead(304).end();
      else response.writeHead(200, { etag: '"now"' }).end(text);
    });

  it('reports a document that has not changed', async () => {
    const url = await conditional([]);
    expect(await fetchDocument(url, { previous: { url, etag: '"now"' } })).toEqual({ notModified: true });
  });

  it('fetches a document whose tag is another by now', async () => {
    const url = await conditional([]);
    expect(await fetchDocument(url, { previous: { url, etag: '"then"' } })).toMatchObject({
      text,
      source: { etag: '"now"' },
    });
  });

  it.each([
    ['of another address', { url: 'https://example.com/', etag: '"now"' }],
    ['that would add a header', { url: '', etag: '"now"\r\nx-evil: 1' }],
    ['that is missing', { url: '' }],
  ])('sends no tag %s', async (_, previous) => {
    const seen: IncomingHttpHeaders[] = [];
    const url = await conditional(seen);
    await fetchDocument(url, { previous: { ...previous, url: previous.url || url } });
    expect(seen.map((headers) => [headers['if-none-match'], headers['x-evil']])).toEqual([
      [undefined, undefined],
    ]);
  });

  it('refuses "not modified" where no tag was sent', async () => {
    const url = await loopbackServer((_, response) => response.writeHead(304).end());
    expect(await failure(url)).toBe(`${url} answered 304 Not Modified. Expected 200 and the document.`);
  });
});

describe('refuses', () => {
  const answer = (respond: (response: ServerResponse) => void) =>
    loopbackServer((_, response) => respond(response));

  it.each([
    [500, 'Internal Server Error'],
    [404, 'Not Found'],
    [204, 'No Content'],
    [206, 'Partial Content'],
  ])('status %d', async (status, meaning) => {
    const url = await answer((response) => response.writeHead(status).end(status === 204 ? undefined : text));
    expect(await failure(url)).toBe(`${url} answered ${status} ${meaning}. Expected 200 and the document.`);
  });

  it('a redirect that leads in circles', async () => {
    const url = await answer((response) => response.writeHead(302, { location: '/openapi.json' }).end());
    expect(await failure(url)).toContain(`Cannot fetch ${url}: redirect count exceeded.`);
  });

  it('a redirect to a file', async () => {
    const url = await answer((response) =>
      response.writeHead(302, { location: 'file:///etc/hostname' }).end(),
    );
    expect(await failure(url)).toContain(`Cannot fetch ${url}: `);
  });

  it('a server that is too slow to begin', async () => {
    const url = await answer(() => {});
    expect(await failure(url, { timeoutMs: 150 })).toContain(
      `Cannot fetch ${url}: it took longer than 0.15 s.`,
    );
  });

  it('a server that is too slow to end', async () => {
    const url = await answer((response) => {
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(await failure(url, { timeoutMs: 200 })).toContain('it took longer than 0.2 s. Check the network');
  });

  it('a document that is announced as too large, without reading it', async () => {
    const told: number[] = [];
    const url = await answer((response) => response.writeHead(200, { 'content-length': 2000 }).write('{'));
    const options = { maxBytes: 1000, onProgress: (received: number) => told.push(received) };
    expect(await failure(url, options)).toBe(
      `${url} has 2000 bytes. Expected an OpenAPI document of at most 1000 bytes.`,
    );
    expect(told).toEqual([]);
  });

  it('a document that turns out too large, and closes the connection', async () => {
    let closed = (): void => {};
    const gone = new Promise<void>((resolve) => (closed = resolve));
    const url = await answer((response) => {
      response.on('close', closed);
      const more = (): void => {
        if (!response.destroyed) response.write('x'.repeat(100), () => setTimeout(more, 1));
      };
      more();
    });
    expect(await failure(url, { maxBytes: 1000 })).toContain(`${url} has more bytes than allowed.`);
    await gone;
  });

  it.each([
    ['in transit', { 'content-encoding': 'gzip' }, 'has more bytes than allowed'],
    ['as a file', {}, 'unpacks to more than 100000 bytes'],
  ])('gzip that unpacks to too much %s', async (_, headers, reason) => {
    const url = await answer((response) =>
      response.writeHead(200, { ...headers }).end(gzipSync(Buffer.alloc(1_000_000))),
    );
    expect(await failure(url, { maxBytes: 100_000 })).toContain(reason);
  });

  it('a body that ends before its announced length', async () => {
    const url = await answer((response) => {
      response.writeHead(200, { 'content-length': 1000 }).write(text, () => response.destroy());
    });
    expect(await failure(url)).toContain('the connection broke off before the document was complete');
  });

  it('a chunked body whose last chunk never comes', async () => {
    const url = await answer((response) => response.write(text, () => response.destroy()));
    expect(await failure(url)).toContain('the connection broke off before the document was complete');
  });

  it('damaged gzip', async () => {
    const url = await answer((response) => response.end(gzipSync(text).subarray(0, 30)));
    expect(await failure(url)).toBe(
      `${url} is damaged or truncated gzip. Expected a whole OpenAPI document.`,
    );
  });

  it('text in another encoding', async () => {
    const url = await answer((response) => response.end(Buffer.from(text, 'latin1')));
    expect(await failure(url)).toBe(`${url} is not UTF-8 text. Expected JSON or YAML in UTF-8.`);
  });

  it('a port where nobody listens', async () => {
    expect(await failure('http://127.0.0.1:9/')).toContain('Cannot fetch http://127.0.0.1:9/: ');
  });

  it('a fetch that the caller cancels', async () => {
    const url = await answer(() => {});
    expect(await failure(url, { signal: AbortSignal.abort() })).toContain('it was cancelled');
  });
});
