import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFaultServer, type FaultServer } from '../runtime/fault-server.js';
import { text } from '../runtime/faults.js';
import { startCorsServer } from './cors-server.js';

const executablePath = '/usr/bin/chromium';
const missing = !existsSync(executablePath);
if (missing) console.warn(`The browser tests are skipped: there is no ${executablePath}.`);

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    alias: {
      '@ld-rest/runtime/raw': fileURLToPath(new URL('../../packages/runtime/src/raw.ts', import.meta.url)),
      '@ld-rest/runtime': fileURLToPath(new URL('../../packages/runtime/src/index.ts', import.meta.url)),
    },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
    write: false,
  });
  return outputFiles.map((file) => file.text).join('');
}

describe.skipIf(missing)('a page in chromium', () => {
  let browser: Browser;
  let page: Page;
  let site: FaultServer;
  let api: FaultServer;
  const complaints: string[] = [];

  beforeAll(async () => {
    const script = await bundlePage();
    site = await startFaultServer(
      text(200, `<!doctype html><script>${script}</script>`, { 'content-type': 'text/html' }),
    );
    api = await startCorsServer(site.url);
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    page = await browser.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(site.url);
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([site.close(), api.close()]);
  });

  it('calls another origin', async () => {
    const outcome: unknown = await page.evaluate(`callFromPage(${JSON.stringify(api.url)})`);
    expect(outcome).toEqual({
      flags: 45,
      patched: { key: '[{"op":"remove","path":"/b"}]' },
      members: { items: [{ status: 'true' }] },
      retried: { key: 'attempt-2' },
      beta: { items: [{ key: 'beta' }] },
      raw: 45,
      refused: [404, 'not_found'],
      redirected: [0, expect.stringContaining('Redirects')],
      aborted: true,
    });
    expect(complaints.filter((line) => /CORS|policy/.test(line))).toEqual([]);
  });

  it('sends no header that needs more of CORS than LaunchDarkly allows', () => {
    const asked = api.seen.flatMap(({ headers }) =>
      (headers['access-control-request-headers'] ?? '').split(','),
    );
    expect([...new Set(asked)].filter(Boolean).toSorted()).toEqual([
      'authorization',
      'content-type',
      'ld-api-version',
    ]);
    for (const { headers } of api.seen) expect(headers['user-agent']).not.toContain('ld-rest');
  });

  it('uses the session of the browser', async () => {
    await page.evaluate(`fetch(${JSON.stringify(`${api.url}/login`)}, { credentials: 'include' })`);
    const outcome: unknown = await page.evaluate(`callWithSession(${JSON.stringify(api.url)})`);
    expect(outcome).toEqual({ key: 'ldso=abc undefined' });
  });
});

describe('the main entry', () => {
  it('bundles for browsers without a Node built-in', async () => {
    expect(await bundlePage()).not.toMatch(/\bnode:|require\(/);
  });
});
