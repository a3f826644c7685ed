import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startTestServer, TEST_TOKEN, type TestServer } from '@ld-rest/test-server';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContract } from '../contract/read-contract.js';
import { hasOpenssl, makeCertificates } from './certificates.js';
import { startConnectProxy, type ConnectProxy } from './connect-proxy.js';
import { startSecureFront, type SecureFront } from './secure-front.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'packages/runtime/README.md'), 'utf8');

/** Inside the repository, so that packages resolve as they do for a user. */
const cache = join(root, 'node_modules/.cache');

/** NODE_USE_ENV_PROXY came with Node 24.0; 22 has had it since 22.21. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const readsProxyVariables = major >= 24 || (major === 22 && minor >= 21);

let folder: string;
let server: TestServer;
let front: SecureFront;
let guarded: SecureFront;
let refusing: SecureFront;
let proxy: ConnectProxy;

/** Returns the example under a heading of the README, as JavaScript. */
async function recipe(heading: string): Promise<string> {
  const [, section = ''] = readme.split(`### ${heading}\n`);
  const [, code] = /^```ts\n(.*?)^```$/ms.exec(section) ?? [];
  if (code === undefined) throw new Error(`The README shows no example under "${heading}".`);
  return (await transform(code, { loader: 'ts', format: 'esm' })).code;
}

/** Runs a program in a process of its own, next to the certificates; returns what it prints. */
async function run(code: string, url: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  writeFileSync(join(folder, 'program.mjs'), code);
  const { stdout } = await promisify(execFile)(process.execPath, ['program.mjs'], {
    cwd: folder,
    env: {
      LAUNCHDARKLY_ACCESS_TOKEN: TEST_TOKEN,
      LAUNCHDARKLY_API_HOST: url,
      NODE_EXTRA_CA_CERTS: 'ca.crt',
      ...env,
    },
  });
  return stdout.trim();
}

describe.skipIf(!hasOpenssl())('the recipes of the README, with certificates that openssl makes', () => {
  beforeAll(async () => {
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'proxies-'));
    const certificates = makeCertificates(folder, ['server', 'client']);
    const ca = readFileSync(join(folder, 'ca.crt'));
    server = await startTestServer({
      contract: await readContract(),
      intercept: ({ path }) => ({ status: 200, body: { key: path['featureFlagKey'] ?? null } }),
    });
    const own = certificates.get('server');
    front = await startSecureFront(server.url, { ...own });
    const asking = { ...own, ca, requestCert: true, rejectUnauthorized: true };
    guarded = await startSecureFront(server.url, asking);
    // In TLS 1.3 the refusal comes after the handshake, and the fetch of Node 20 now and then misses it until its time is over.
    refusing = await startSecureFront(server.url, { ...asking, maxVersion: 'TLSv1.2' });
    proxy = await startConnectProxy();
  });
  afterAll(async () => {
    proxy.close();
    refusing.close();
    guarded.close();
    front.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  /** Returns the tunnels that a program opened. */
  const tunnelsOf = async (program: () => Promise<string>): Promise<readonly string[]> => {
    const before = proxy.tunnels.length;
    expect(await program()).toBe('checkout');
    return proxy.tunnels.slice(before);
  };

  it("sends calls through a tunnel with undici's ProxyAgent", async () => {
    const code = await recipe('Through a proxy');
    const tunnels = await tunnelsOf(() => run(code, front.url, { HTTPS_PROXY: proxy.url }));
    expect(tunnels).toEqual([new URL(front.url).host]);
  });

  it.skipIf(!readsProxyVariables)('sends calls through a tunnel with NODE_USE_ENV_PROXY', async () => {
    const code = await plain();
    const env = { NODE_USE_ENV_PROXY: '1', HTTPS_PROXY: proxy.url };
    expect(await tunnelsOf(() => run(code, front.url, env))).toEqual([new URL(front.url).host]);
  });

  it('opens no tunnel without either', async () => {
    const code = await plain();
    expect(await tunnelsOf(() => run(code, front.url, { HTTPS_PROXY: proxy.url }))).toEqual([]);
  });

  it('shows the proxy no token', async () => {
    const code = await recipe('Through a proxy');
    await run(code, front.url, { HTTPS_PROXY: proxy.url });
    expect(proxy.seen()).not.toBe('');
    expect(proxy.seen()).not.toContain(TEST_TOKEN);
  });

  it('uploads through a tunnel, although undici does not know the FormData of Node', async () => {
    const code = `
      import { createSegmentsClient } from '@ld-rest/segments';
      import { fetch, ProxyAgent } from 'undici';
      const dispatcher = new ProxyAgent(process.env.HTTPS_PROXY);
      const segments = createSegmentsClient({ fetch: (url, init) => fetch(url, { ...init, dispatcher }) });
      await segments.createBigSegmentImport({
        projectKey: 'default',
        environmentKey: 'test',
        segmentKey: 'vips',
        body: { file: new Blob(['ada,grace']), mode: 'merge' },
      });
      console.log('checkout');
    `;
    await tunnelsOf(() => run(code, front.url, { HTTPS_PROXY: proxy.url }));
    expect(server.requests.at(-1)).toMatchObject({
      accepted: { operation: { operationId: 'createBigSegmentImport' }, path: { segmentKey: 'vips' } },
    });
    expect(String(server.requests.at(-1)?.bytes)).toContain('ada,grace');
  });

  it("shows a client certificate with undici's Agent", async () => {
    expect(await run(await recipe('With a client certificate'), guarded.url)).toBe('checkout');
    expect(guarded.clients).toEqual(['client']);
  });

  it('gets nowhere without the certificate that is asked for', async () => {
    const before = server.requests.length;
    await expect(run(await plain(), refusing.url)).rejects.toThrow('ConnectionError');
    expect(server.requests).toHaveLength(before);
  });
});

/** The program of the first recipe without what makes it use a proxy. */
async function plain(): Promise<string> {
  const code = await recipe('Through a proxy');
  return code
    .split('\n')
    .filter((line) => !/undici|dispatcher = /.test(line))
    .join('\n')
    .replace(/createFeatureFlagsClient\(\{.*\}\)/, 'createFeatureFlagsClient()');
}
