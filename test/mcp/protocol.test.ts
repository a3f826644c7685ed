import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTestServer, TEST_TOKEN, type TestServer } from '@ld-rest/test-server';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContract } from '../contract/read-contract.js';

const command = fileURLToPath(new URL('../../packages/mcp/dist/cli.js', import.meta.url));
let account: TestServer;
let folder: string;
beforeAll(async () => {
  account = await startTestServer({ contract: await readContract(), stateful: true });
  folder = mkdtempSync(join(tmpdir(), 'ld-rest-mcp-'));
});
afterAll(async () => {
  await account.close();
  rmSync(folder, { recursive: true, force: true });
});
const environment = (): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  LAUNCHDARKLY_ACCESS_TOKEN: TEST_TOKEN,
  LAUNCHDARKLY_API_HOST: account.url,
  LD_MCP_FOLDER: folder,
});

describe.each(['legacy', 'auto'] as const)('a client of the %s era', (mode) => {
  it('lists and calls the tools over stdio', async () => {
    const client = new Client({ name: 'test', version: '0.0.0' }, { versionNegotiation: { mode } });
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [command], env: environment() }),
    );
    try {
      expect(client.getProtocolEra()).toBe(mode === 'legacy' ? 'legacy' : 'modern');
      const { tools } = await client.listTools();
      expect(tools).toHaveLength(4);
      const { structuredContent } = await client.callTool({
        name: 'ld_read',
        arguments: { operation: 'getProjects' },
      });
      expect(structuredContent).toMatchObject({ outcome: 'done', data: { items: [{ key: 'default' }] } });
    } finally {
      await client.close();
    }
  });
});

describe('the server on loopback', () => {
  let process_: ReturnType<typeof spawn>;
  let url = '';
  beforeAll(async () => {
    process_ = spawn(process.execPath, [command, '--http', '0'], {
      env: environment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    url = await new Promise((resolve, reject) => {
      process_.once('error', reject);
      process_.stderr?.on('data', (data: Buffer) => {
        const found = /http:\S+/.exec(String(data))?.[0];
        if (found) resolve(found);
      });
    });
  });
  afterAll(() => process_.kill());

  it('serves the tools by streamable HTTP', async () => {
    const client = new Client({ name: 'test', version: '0.0.0' });
    await client.connect(new StreamableHTTPClientTransport(new URL(url)));
    try {
      const { structuredContent } = await client.callTool({
        name: 'ld_read',
        arguments: { operation: 'getProjects' },
      });
      expect(structuredContent).toMatchObject({ outcome: 'done' });
    } finally {
      await client.close();
    }
  });

  it('refuses pages of other origins', async () => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
    const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
    const foreign = await fetch(url, {
      method: 'POST',
      headers: { ...headers, origin: 'https://evil.example' },
      body,
    });
    expect(foreign.status).toBe(403);
    const own = await fetch(url, {
      method: 'POST',
      headers: { ...headers, origin: 'http://localhost:3000' },
      body,
    });
    expect(own.status).toBe(200);
  });
});

it('says what is missing when there is no token', async () => {
  const { LAUNCHDARKLY_ACCESS_TOKEN: _token, ...rest } = environment();
  const child = spawn(process.execPath, [command], { env: rest, stdio: ['ignore', 'ignore', 'pipe'] });
  const told = await new Promise<string>((resolve) =>
    child.stderr?.on('data', (data: Buffer) => resolve(String(data))),
  );
  expect(told).toContain('Set LAUNCHDARKLY_ACCESS_TOKEN');
});
