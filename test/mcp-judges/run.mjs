// `npm run test:mcp`: the MCP server before the protocol's own judges. The conformance suite calls it over HTTP; the inspector
// lists and calls its tools over stdio, strictly, in both eras of the protocol.
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readCorrected } from '@ld-rest/generator';
import { TEST_TOKEN, startTestServer } from '@ld-rest/test-server';
import { install } from '../judging/install.mjs';
import { applying, notApplying } from './scenarios.mjs';

const here = new URL('./', import.meta.url);
const pathOf = (path) => fileURLToPath(new URL(path, here));
// Both judges want Node 22.
const node = pathOf('node_modules/node-22/bin/node');
const conformance = pathOf('node_modules/@modelcontextprotocol/conformance/dist/index.js');
const inspector = pathOf('node_modules/.bin/mcp-inspector');
const command = pathOf('../../packages/mcp/dist/cli.js');

if (await install(here)) {
  if (existsSync(node)) process.exitCode = (await judge()) ? 0 : 1;
  else console.log(`skipped: npm brings no Node 22 for ${process.platform} on ${process.arch}`);
}

async function judge() {
  const contract = await readCorrected(pathOf('../..'));
  const account = await startTestServer({ contract, stateful: true });
  const folder = mkdtempSync(join(tmpdir(), 'ld-rest-mcp-'));
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    LAUNCHDARKLY_ACCESS_TOKEN: TEST_TOKEN,
    LAUNCHDARKLY_API_HOST: account.url,
    LD_MCP_FOLDER: folder,
  };
  try {
    return [await judgeConformance(env), await judgeByInspector(env)].every(Boolean);
  } finally {
    await account.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function judgeConformance(env) {
  const names = [...(await run([conformance, 'list', '--server'], env)).output.matchAll(/^ +- ([\w-]+)/gm)];
  const { server, url } = await serve(env);
  const verdicts = [];
  try {
    for (const [, name] of names) verdicts.push(await judgeScenario({ name, url }, env));
  } finally {
    server.kill();
  }
  const ran = verdicts.filter((verdict) => verdict.ran);
  const fine = verdicts.every((verdict) => verdict.fine) && ran.length === Object.keys(applying).length;
  console.log(
    `Conformance suite: ${ran.filter((verdict) => verdict.fine).length} of ${ran.length} scenarios that apply, of ${names.length}`,
  );
  for (const [begin, why] of Object.entries(notApplying)) console.log(`  ${begin}*: does not apply, ${why}`);
  return fine;
}

async function judgeScenario({ name, url }, env) {
  const checks = applying[name];
  if (checks === undefined) {
    const explained = Object.keys(notApplying).some((begin) => name.startsWith(begin));
    if (!explained) console.error(`  ${name}: neither run nor explained. Add it to scenarios.mjs.`);
    return { ran: false, fine: explained };
  }
  const { output } = await run([conformance, 'server', '--url', url, '--scenario', name], env);
  const fine = output.includes(`Passed: ${checks}/${checks}, 0 failed, 0 warnings`);
  if (!fine) console.error(`  ${name}:\n${output}`);
  return { ran: true, fine };
}

/** Starts the server over HTTP and waits for its address. */
async function serve(env) {
  const server = spawn(process.execPath, [command, '--http', '0'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  for await (const chunk of server.stderr) {
    const [url] = /http:\S+/.exec(String(chunk)) ?? [];
    if (url) return { server, url };
  }
  throw new Error('The server did not say where it serves.');
}

async function judgeByInspector(env) {
  const pin = ['--pin', 'getFeatureFlags,postFeatureFlag,patchFeatureFlag'];
  const read = JSON.stringify({ operation: 'getProjects', fields: ['key'] });
  const calls = [
    { what: 'lists four tools', args: ['--method', 'tools/list', '--strict'], says: '"ld_write"' },
    {
      what: 'lists pinned tools',
      more: pin,
      args: ['--method', 'tools/list', '--strict'],
      says: '"patchFeatureFlag"',
    },
    {
      what: 'calls a tool',
      args: ['--method', 'tools/call', '--tool-name', 'ld_read', '--tool-args-json', read],
      says: '"outcome": "done"',
    },
  ];
  // The inspector gives servers an environment of its own.
  const given = Object.entries(env).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
  const verdicts = [];
  for (const era of ['legacy', 'modern'])
    for (const { what, more = [], args, says } of calls) {
      const { output, code } = await run(
        [
          inspector,
          '--cli',
          '--protocol-era',
          era,
          ...given,
          ...args,
          '--',
          process.execPath,
          command,
          ...more,
        ],
        env,
      );
      const fine = code === 0 && output.includes(says);
      console.log(`Inspector, ${era} era, ${what}: ${fine ? 'fine' : 'NOT fine'}`);
      if (!fine) console.error(output);
      verdicts.push(fine);
    }
  return verdicts.every(Boolean);
}

async function run(args, env) {
  try {
    const { stdout, stderr } = await promisify(execFile)(node, args, {
      env,
      cwd: pathOf('.'),
      timeout: 60_000,
    });
    return { code: 0, output: `${stdout}${stderr}` };
  } catch (error) {
    if (error.stdout === undefined) throw error;
    return { code: error.code, output: `${error.stdout}${error.stderr}` };
  }
}
