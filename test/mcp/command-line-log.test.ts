import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLog } from '../../packages/mcp/src/log/open-log.js';
import { verifyLog } from '../../packages/mcp/src/log/verify-log.js';
import { command, runCommand, type Ended } from './run-command.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ld-rest-mcp-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]): Ended => runCommand(folder, args);
const facts = {
  agent: 'bot',
  operation: 'patchFeatureFlag',
  access: 'write',
  outcome: 'done',
  argsHash: '',
  resources: [],
  why: [],
  sentence: 'bot asked to turn flag on. Done.',
} as const;

describe('ld-rest-mcp log', () => {
  const path = (agent: string): string => join(folder, `${agent}.jsonl`);

  it('verify follows the chain from the first line to the last, and finds a line that was changed', () => {
    const log = openLog(path('chain'));
    for (let count = 0; count < 3; count += 1) log.append(facts);
    const { hash } = log.append(facts);
    expect(run('--agent', 'chain', 'log', 'verify')).toEqual({
      code: 0,
      out: `4 entries follow each other. The last hash is ${hash}.`,
      told: '',
    });
    const text = readFileSync(path('chain'), 'utf8');
    writeFileSync(path('chain'), text.replace('turn flag on', 'turn flag off'));
    expect(run('--agent', 'chain', 'log', 'verify')).toMatchObject({
      code: 1,
      out: expect.stringContaining('line 1 was changed'),
    });
    writeFileSync(path('chain'), text.slice(text.indexOf('\n') + 1));
    expect(run('--agent', 'chain', 'log', 'verify').out).toContain('Older entries are not here any more.');
  });

  it('follow prints what is there and what comes, line by line', async () => {
    const log = openLog(path('follow'));
    log.append(facts);
    const child = spawn(process.execPath, [command, '--agent', 'follow', 'log', 'follow'], {
      env: { PATH: process.env['PATH'], LD_MCP_FOLDER: folder },
    });
    let shown = '';
    child.stdout.on('data', (data: Buffer) => (shown += String(data)));
    try {
      await expect
        .poll(() => shown, { timeout: 10_000 })
        .toMatch(/^\d\d:\d\d:\d\d bot asked to turn flag on/);
      log.append({ ...facts, sentence: 'bot asked to delete a flag. Denied.' });
      await expect.poll(() => shown.trim().split('\n'), { timeout: 10_000 }).toHaveLength(2);
      // Half a line is no entry yet.
      appendFileSync(path('follow'), '{"id":');
      expect(child.exitCode).toBe(null);
      expect(shown).toContain('Denied.');
    } finally {
      child.kill();
    }
  });

  it('goes on in a new file when one is full, and the chain with it', () => {
    const log = openLog(path('full'), { rotateAt: 2000 });
    for (let count = 0; count < 30; count += 1) log.append(facts);
    expect(existsSync(`${path('full')}.1`)).toBe(true);
    expect(statSync(path('full')).size).toBeLessThan(2500);
    expect(verifyLog(path('full'))).toMatchObject({ whole: false });
    expect(verifyLog(path('full')).problem).toBeUndefined();
    expect(statSync(path('full')).mode & 0o077).toBe(0);
  });

  it('is written by several processes at once without a gap', async () => {
    const writeMany = async (): Promise<void> => {
      const child = spawn(process.execPath, [command, '--agent', 'many'], {
        env: { PATH: process.env['PATH'], LD_MCP_FOLDER: folder, LAUNCHDARKLY_ACCESS_TOKEN: 'api-x' },
      });
      const meta = {
        'io.modelcontextprotocol/protocolVersion': '2026-07-28',
        'io.modelcontextprotocol/clientInfo': { name: 'raw', version: '0' },
        'io.modelcontextprotocol/clientCapabilities': {},
      };
      const given = { operation: 'deleteProject', args: { projectKey: 'web' }, reason: 'A test' };
      for (let id = 1; id <= 20; id += 1)
        child.stdin.write(
          `${JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params: { name: 'ld_write', arguments: given, _meta: meta } })}\n`,
        );
      let answers = 0;
      for await (const chunk of child.stdout) {
        answers += String(chunk).split('\n').length - 1;
        if (answers === 20) child.kill();
      }
    };
    await Promise.all([writeMany(), writeMany()]);
    expect(verifyLog(path('many'))).toMatchObject({ entries: 40, whole: true });
    expect(verifyLog(path('many')).problem).toBeUndefined();
  });
});
