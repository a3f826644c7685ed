// Measures what a client waits for the MCP server: from its start to the first list of tools, to the first search, and the memory
// that it holds then. Prints medians, and fails above the limits that the README gives.
//   node test/bench/mcp-start.mjs [rounds]
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { median } from './statistics.mjs';

const limits = { toolsMs: 300, memoryMb: 90 };
const command = fileURLToPath(new URL('../../packages/mcp/dist/x-true.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ld-rest-mcp-'));
const rounds = Number(process.argv[2] ?? 9);

const results = [];
try {
  for (let round = 0; round < rounds; round += 1) results.push(await measureStart());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const middle = (name) => median(results.map((result) => result[name]));
const [tools, search, memory] = [middle('toolsMs'), middle('searchMs'), middle('memoryMb')];
console.log(
  `Start to first tool list: ${tools.toFixed(0)} ms (at most ${limits.toolsMs}). First search: ${search.toFixed(0)} ms. Memory after it: ${memory.toFixed(0)} MB (at most ${limits.memoryMb}).`,
);
if (tools > limits.toolsMs || memory > limits.memoryMb) process.exitCode = 1;

async function measureStart() {
  const started = performance.now();
  const server = spawn(process.execPath, [command], {
    env: { PATH: process.env.PATH, LAUNCHDARKLY_ACCESS_TOKEN: 'api-bench', LD_MCP_FOLDER: folder },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const ask = async (id, method, params = {}) => {
    server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
    const { value } = await lines.next();
    const answer = JSON.parse(value);
    if (answer.id !== id || answer.result === undefined) throw new Error(`${method} was answered ${value}`);
  };
  try {
    await ask(1, 'initialize', {
      protocolVersion: '2025-11-25',
      capabilities: {},
      clientInfo: { name: 'bench', version: '0' },
    });
    server.stdin.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
    await ask(2, 'tools/list');
    const listed = performance.now();
    await ask(3, 'tools/call', { name: 'ld_search', arguments: { query: 'list flags' } });
    const searched = performance.now();
    const memoryMb =
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1]) / 1024;
    return { toolsMs: listed - started, searchMs: searched - listed, memoryMb };
  } finally {
    server.kill();
  }
}
