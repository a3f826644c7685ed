import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { TEST_TOKEN } from '@ld-rest/test-server';

const command = fileURLToPath(new URL('../../packages/mcp/dist/cli.js', import.meta.url));

/** A server of the real command, spoken to line by line as any client can. */
export interface RawServer {
  readonly ask: (method: string, params: object) => Promise<{ result?: unknown; error?: unknown }>;
  readonly call: (name: string, args: object, more?: object) => Promise<Record<string, unknown>>;
  readonly sendText: (text: string) => void;
  readonly close: () => void;
}

/** Starts the command, as a client of the modern era that can ask. */
export function startRawServer({
  url,
  folder,
}: {
  readonly url: string;
  readonly folder: string;
}): RawServer {
  const child = spawn(process.execPath, [command, '--policy', join(folder, 'policy.json')], {
    env: {
      PATH: process.env['PATH'] ?? '',
      LAUNCHDARKLY_ACCESS_TOKEN: TEST_TOKEN,
      LAUNCHDARKLY_API_HOST: url,
      LD_MCP_FOLDER: folder,
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting = new Map<number, (answer: object) => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const answer = Object(JSON.parse(line));
    waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  const meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientInfo': { name: 'raw', version: '0' },
    'io.modelcontextprotocol/clientCapabilities': { elicitation: { form: {} } },
  };
  const ask: RawServer['ask'] = async (method, params) => {
    last += 1;
    const id = last;
    const answered = new Promise<object>((resolve) => waiting.set(id, resolve));
    child.stdin.write(
      `${JSON.stringify({ jsonrpc: '2.0', id, method, params: { ...params, _meta: meta } })}\n`,
    );
    return answered;
  };
  return {
    ask,
    call: async (name, args, more = {}) =>
      Object((await ask('tools/call', { name, arguments: args, ...more })).result),
    sendText: (text) => child.stdin.write(`${text}\n`),
    close: () => child.kill(),
  };
}
