import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pull } from '../../../generator/src/commands/pull.js';
import { SpecError } from '../../../generator/src/errors.js';
import { kiteDocument } from '../kite-document.js';
import { temporaryWorkspace } from '../temporary-workspace.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves on loopback for the length of a test, and returns the URL. */
const serve = async (handler: Handler): Promise<string> => {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/openapi.json`;
};

const answer =
  (body: string, status = 200, headers: Readonly<Record<string, string>> = {}): Handler =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...headers });
    response.end(body);
  };

/** Every file of a folder with its content. */
const snapshot = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(root, path)).isFile())
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );

const document = JSON.stringify(kiteDocument);

describe('pull', () => {
  it('writes the contract and where it came from', async () => {
    const root = temporaryWorkspace({});
    const from = await serve(answer(document, 200, { etag: '"v1"' }));
    expect(await pull({ root, from })).toMatchObject({ outcome: 'updated' });
    const files = snapshot(root);
    expect(JSON.parse(files['spec/source.json'] ?? '')).toMatchObject({
      url: from,
      etag: '"v1"',
      bytes: Buffer.byteLength(document),
      counts: { paths: 3, operations: 4, tags: 2, schemas: 5 },
    });
    expect(files['spec/openapi.json']).not.toContain('All about kites.');
    expect(files['spec/openapi.json']).toContain('"x-stability": "beta"');
  });

  it('writes the same bytes of a YAML document', async () => {
    const [left, right] = [temporaryWorkspace({}), temporaryWorkspace({})];
    const yaml = document.replaceAll('\n', ' ');
    await pull({ root: left, from: await serve(answer(document)) });
    await pull({
      root: right,
      from: await serve(answer(`# kites\n${yaml}`, 200, { 'content-type': 'application/yaml' })),
    });
    expect(snapshot(right)['spec/openapi.json']).toBe(snapshot(left)['spec/openapi.json']);
  });

  it('asks for the document only if it has changed, and then touches nothing', async () => {
    const root = temporaryWorkspace({});
    const asked: (string | undefined)[] = [];
    const from = await serve((request, response) => {
      asked.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === '"v1"') answer('', 304)(request, response);
      else answer(document, 200, { etag: '"v1"' })(request, response);
    });
    await pull({ root, from });
    const before = snapshot(root);
    expect(await pull({ root, from })).toMatchObject({ outcome: 'not modified' });
    expect(asked).toEqual([undefined, '"v1"']);
    expect(snapshot(root)).toEqual(before);
  });

  it('fetches the document again when the contract is not what was made of it', async () => {
    const root = temporaryWorkspace({});
    const from = await serve((request, response) => {
      const known = request.headers['if-none-match'] === '"v1"';
      answer(known ? '' : document, known ? 304 : 200, { etag: '"v1"' })(request, response);
    });
    await pull({ root, from });
    const contract = snapshot(root)['spec/openapi.json'];
    writeFileSync(join(root, 'spec/openapi.json'), '{"edited": true}');
    expect(await pull({ root, from })).toMatchObject({ outcome: 'updated' });
    expect(snapshot(root)['spec/openapi.json']).toBe(contract);
  });

  it('says that the record of the last pull is broken', async () => {
    const root = temporaryWorkspace({ 'spec/source.json': '{"url":' });
    await expect(pull({ root, from: await serve(answer(document)) })).rejects.toBeInstanceOf(SpecError);
  });

  it('fetches the document again when prose is wanted that was dropped', async () => {
    const root = temporaryWorkspace({});
    const from = await serve(answer(document, 200, { etag: '"v1"' }));
    await pull({ root, from });
    expect(await pull({ root, from, keepProse: true })).toMatchObject({ outcome: 'updated' });
    expect(snapshot(root)['spec/openapi.json']).toContain('Lists the kites of the account.');
  });

  it('takes a contract as it is', async () => {
    const [left, right] = [temporaryWorkspace({}), temporaryWorkspace({})];
    await pull({ root: left, from: await serve(answer(document)) });
    const contract = snapshot(left)['spec/openapi.json'] ?? '';
    await pull({ root: right, from: await serve(answer(contract)) });
    expect(snapshot(right)['spec/openapi.json']).toBe(contract);
  });

  it('tells of each stage', async () => {
    const lines: string[] = [];
    const from = await serve(answer(document));
    await pull({ root: temporaryWorkspace({}), from, onProgress: (line) => lines.push(line) });
    expect(lines.filter((line) => !line.includes('kB'))).toEqual([`Fetch ${from}`, 'Check', 'Distil']);
  });

  it.each<[string, Handler]>([
    ['a failure of the server', answer('{}', 500)],
    [
      'a page in place of the document',
      answer('<!doctype html><title>Sign in</title>', 200, { 'content-type': 'text/html' }),
    ],
    ['a page that says it is JSON', answer('<html></html>')],
    ['a truncated document', answer(document.slice(0, 900))],
    [
      'a body shorter than announced',
      answer(document.slice(0, 900), 200, { 'content-length': String(document.length) }),
    ],
    ['something that is not OpenAPI', answer('{"kites": []}')],
    ['another version of OpenAPI', answer(document.replace('3.0.3', '3.1.0'))],
    ['two operations of one id', answer(document.replace('"postKite"', '"getKites"'))],
    ['a reference to nothing', answer(document.replace('schemas/KitePost"', 'schemas/Nothing"'))],
    [
      'a schema of 10,000 levels',
      answer(document.replace('{"type":"object"}', `${'{"items":'.repeat(10_000)}{}${'}'.repeat(10_000)}`)),
    ],
    [
      'a schema that is itself',
      answer(document.replace('"Error":{', '"Self":{"$ref":"#/components/schemas/Self"},"Error":{')),
    ],
    [
      'an enum of a million values',
      answer(
        document.replace(
          '["name","age"]',
          JSON.stringify(Array.from({ length: 1_000_000 }, (_, index) => `v${index}`)),
        ),
      ),
    ],
    ['a property called __proto__', answer(document.replace('"extra":', '"__proto__":'))],
  ])('leaves the tree as it was after %s', { timeout: 60_000 }, async (_title, handler) => {
    const root = temporaryWorkspace({ 'spec/openapi.json': { kept: true } });
    const before = snapshot(root);
    const from = await serve(handler);
    await expect(pull({ root, from })).rejects.toBeInstanceOf(SpecError);
    expect(snapshot(root)).toEqual(before);
  });
});
