import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { sampleEvent, sign } from './sample-event.js';

const source = fileURLToPath(new URL('../../packages/webhook-events/src/', import.meta.url));

test('imports nothing but its own modules.', () => {
  const imported = readdirSync(source).flatMap((file) =>
    [...readFileSync(source + file, 'utf8').matchAll(/(?:from|import\() ?'([^']+)'/g)].map(
      ([, name]) => name,
    ),
  );
  expect(imported.filter((name) => !name?.startsWith('./'))).toEqual([]);
  expect(imported).not.toEqual([]);
});

test('needs Web Crypto and the text codecs, and nothing else of a host.', async () => {
  const { outputFiles } = await build({
    entryPoints: [`${source}index.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'webhooks',
    target: 'es2022',
    platform: 'neutral',
    write: false,
  });
  const code = outputFiles.map(({ text }) => text).join('');
  // Bytes come from another realm here, as they do in some test runners.
  const host = createContext({ crypto, TextEncoder, TextDecoder });
  runInContext(code, host);
  const body = JSON.stringify(sampleEvent);
  const bytes = new TextEncoder().encode(body);
  Object.assign(host, { text: body, bytes, buffer: bytes.slice().buffer, signature: sign(body, 'secret') });
  const names: unknown = await runInContext(
    `Promise.all([text, bytes, buffer].map(async (body) => {
      const { name } = await webhooks.verifyWebhook({ body, signature, secrets: ['secret'] });
      return name;
    }))`,
    host,
  );
  expect(names).toEqual(['Checkout', 'Checkout', 'Checkout']);
  expect(code.length).toBeLessThan(5_000);
});
