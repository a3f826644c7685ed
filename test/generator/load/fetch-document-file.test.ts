import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { fetchDocument } from '../../../generator/src/load/fetch-document.js';
import { temporaryFolder } from './temporary-folder.js';

const text = '{"openapi":"3.0.3"}';

const textFile = (content: string | Uint8Array, name = 'a document.json'): string => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
};

it('reads a file by its path, and tells no folder', async () => {
  expect(await fetchDocument(textFile(text))).toMatchObject({
    text,
    source: { url: 'file:a document.json', bytes: 19 },
  });
});

it('reads a file by its URL', async () => {
  expect(await fetchDocument(pathToFileURL(textFile(text)).href)).toMatchObject({ text });
});

it('reads a gzip file', async () => {
  expect(await fetchDocument(textFile(gzipSync(text), 'old.json.gz'))).toMatchObject({
    text,
    source: { url: 'file:old.json.gz', bytes: 19 },
  });
});

it.each([
  ['does not exist', (folder: string) => join(folder, 'none.json'), 'it does not exist. Check the path.'],
  ['is a folder', (folder: string) => folder, 'is a folder. Expected a file.'],
  [
    'is a pipe',
    (folder: string) => {
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      return join(folder, 'pipe');
    },
    'is no regular file. Expected a file.',
  ],
  ['is a device', () => '/dev/zero', 'is no regular file. Expected a file.'],
])('refuses what %s', async (_, path, message) => {
  await expect(fetchDocument(path(temporaryFolder()))).rejects.toThrow(message);
});

it('refuses a file over the limit', async () => {
  await expect(fetchDocument(textFile(text), { maxBytes: 18 })).rejects.toThrow(
    'has 19 bytes. Expected at most 18.',
  );
});

it.each([
  ['ftp://example.com/a.json', 'Cannot fetch from ftp://. Expected an http or https address, or a file.'],
  ['data://text/plain,{}', 'Cannot fetch from data://.'],
  ['http://', 'is no address. Expected something like https://host/openapi.json.'],
  ['file://elsewhere/a.json', 'names no file on this machine.'],
])('refuses the address %s', async (source, message) => {
  await expect(fetchDocument(source)).rejects.toThrow(message);
});

it('refuses an address with a password and does not repeat it', async () => {
  const error: unknown = await fetchDocument('https://me:secret@example.com/').catch(
    (reason: unknown) => reason,
  );
  expect(String(error)).toContain('holds a user name or password');
  expect(String(error)).not.toContain('secret');
});

it('takes a name with a colon for a file', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a:b'));
  writeFileSync(join(folder, 'a:b', 'c.json'), text);
  expect(await fetchDocument(join(folder, 'a:b', 'c.json'))).toMatchObject({ text });
});
