import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TEST_TOKEN, startTestServer, type TestServer } from '@ld-rest/test-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContract } from '../contract/read-contract.js';
import { at, policyOf, rule, turnOn } from './hostile-rules.js';
import { startRawServer, type RawServer } from './raw-server.js';

const command = fileURLToPath(new URL('../../packages/mcp/dist/cli.js', import.meta.url));
let account: TestServer;
let folder: string;
const setPolicy = (policy: object): void =>
  writeFileSync(join(folder, 'policy.json'), JSON.stringify({ agents: { default: policy } }));

beforeAll(async () => {
  account = await startTestServer({ contract: await readContract(), stateful: true });
  folder = mkdtempSync(join(tmpdir(), 'ld-rest-mcp-'));
});
afterAll(async () => {
  await account.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('over stdio', () => {
  let server: RawServer;
  beforeAll(async () => {
    setPolicy(policyOf(rule('allow', 'createFlag', 'updateName'), rule('ask', 'updateOn')));
    server = startRawServer({ url: account.url, folder });
    await server.call('ld_write', {
      operation: 'postFeatureFlag',
      args: { projectKey: 'default', body: { key: 'checkout', name: 'Checkout' } },
      reason: 'A test',
    });
  });
  afterAll(() => server.close());

  const write = { operation: 'patchFeatureFlag', args: turnOn, reason: 'A test' };
  const accept = { confirm: { action: 'accept', content: {} } };
  const outcomeOf = (result: Record<string, unknown>): unknown => Object(result['structuredContent']).outcome;
  const question = async (): Promise<string> => {
    const { requestState } = await server.call('ld_write', write);
    expect(requestState).toEqual(expect.any(String));
    return String(requestState);
  };
  const patches = (): number =>
    account.requests.filter(({ method, query }) => method === 'PATCH' && query.get('dryRun') === null).length;

  it('takes a sealed question once', async () => {
    const requestState = await question();
    const before = patches();
    const answer = { inputResponses: accept, requestState };
    expect(outcomeOf(await server.call('ld_write', write, answer))).toBe('done');
    expect(outcomeOf(await server.call('ld_write', write, answer))).toBe('declined');
    expect(patches()).toBe(before + 1);
  });

  it('refuses a state that was altered, cut or invented', async () => {
    const state = await question();
    const before = patches();
    const middle = Math.floor(state.length / 2);
    const altered = `${state.slice(0, middle)}${state[middle] === 'A' ? 'B' : 'A'}${state.slice(middle + 1)}`;
    for (const requestState of [altered, state.slice(0, -4), 'e30.e30', '']) {
      const { result, error } = await server.ask('tools/call', {
        name: 'ld_write',
        arguments: write,
        inputResponses: accept,
        requestState,
      });
      expect([requestState, Object(Object(result).structuredContent).outcome, error]).not.toContain('done');
    }
    expect(patches()).toBe(before);
  });

  it('does not take an answer to one question for another call', async () => {
    const requestState = await question();
    const before = patches();
    const other = {
      ...write,
      args: { ...at, body: { environmentKey: 'test', instructions: [{ kind: 'turnFlagOn' }] } },
    };
    const answer = { inputResponses: accept, requestState };
    expect(outcomeOf(await server.call('ld_write', other, answer))).toBe('declined');
    expect(patches()).toBe(before);
  });

  it('does not take an answer after the flag has changed', async () => {
    const requestState = await question();
    await server.call('ld_write', {
      operation: 'patchFeatureFlag',
      args: { ...at, body: { instructions: [{ kind: 'updateName', value: 'Another' }] } },
      reason: 'A test',
    });
    const before = patches();
    const answer = { inputResponses: accept, requestState };
    expect(outcomeOf(await server.call('ld_write', write, answer))).toBe('declined');
    expect(patches()).toBe(before);
  });

  it('outlives messages of ten megabytes and what is no message', async () => {
    const before = account.requests.length;
    const long = 'x'.repeat(10_000_000);
    const answer = await server.call('ld_read', { operation: long });
    expect(JSON.stringify(answer).length).toBeLessThan(2000);
    const key = await server.call('ld_read', {
      operation: 'getFeatureFlags',
      args: { projectKey: long },
    });
    expect(outcomeOf(key)).toBe('failed');
    server.sendText('{"jsonrpc":"2.0","id":');
    server.sendText('[[[[');
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    server.sendText(
      `{"jsonrpc":"2.0","id":"deep","method":"tools/call","params":{"name":"ld_read","arguments":{"operation":"getProjects","args":{"x":${deep}}}}}`,
    );
    expect(account.requests.length).toBe(before);
    expect(outcomeOf(await server.call('ld_read', { operation: 'getProjects' }))).toBe('done');
  });
});

describe('over HTTP', () => {
  let child: ReturnType<typeof spawn>;
  let url = '';
  beforeAll(async () => {
    child = spawn(process.execPath, [command, '--http', '0'], {
      env: {
        PATH: process.env['PATH'] ?? '',
        LAUNCHDARKLY_ACCESS_TOKEN: TEST_TOKEN,
        LAUNCHDARKLY_API_HOST: account.url,
        LD_MCP_FOLDER: folder,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    url = await new Promise((resolve) => {
      child.stderr?.on('data', (data: Buffer) => {
        const found = /http:\S+/.exec(String(data))?.[0];
        if (found) resolve(found);
      });
    });
  });
  afterAll(() => child.kill());

  const post = async (headers: Record<string, string>, body: string): Promise<number> =>
    new Promise((resolve) => {
      const sent = request(
        url,
        {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            accept: 'application/json, text/event-stream',
            ...headers,
          },
        },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      // The server may hang up on what is too long.
      sent.once('error', () => resolve(0));
      sent.end(body);
    });
  const list = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });

  it('refuses a page that has its name point to loopback', async () => {
    expect(await post({ host: 'evil.example' }, list)).toBe(403);
    expect(await post({ origin: 'null' }, list)).toBe(403);
    expect(await post({}, list)).toBe(200);
  });

  it('outlives a body of ten megabytes', async () => {
    const status = await post({}, JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'x'.repeat(10_000_000) }));
    expect(status).not.toBe(200);
    expect(await post({}, list)).toBe(200);
  });
});
