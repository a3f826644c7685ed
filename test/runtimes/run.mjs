// `npm run test:runtimes`: one program in every runtime that npm can bring. It creates, walks, patches and reads, waits for a rate
// limit, and fails as it should, against the stand-in.
import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, promisify } from 'node:util';
import { readCorrected } from '@ld-rest/generator';
import { TEST_TOKEN, startTestServer } from '@ld-rest/test-server';
import { install } from '../judging/install.mjs';
import { placePackages } from '../judging/place-packages.mjs';
import { listRuntimes } from './list-runtimes.mjs';

const here = new URL('./', import.meta.url);
const compatibility = readFileSync(new URL('../../docs/compatibility.md', here), 'utf8');
const wanted = {
  walked: ['flag-1', 'flag-2', 'flag-3'],
  patched: true,
  failure: '404 not_found',
  aborted: 'enough',
  busy: 'busy after 1 retry',
  webhook: 'entry-1',
};

if (await install(here)) {
  placePackages(here, ['runtime', 'feature-flags', 'webhook-events']);
  process.exitCode = (await judge()) ? 0 : 1;
}

async function judge() {
  const contract = await readCorrected(fileURLToPath(new URL('../..', here)));
  const verdicts = [];
  for (const runtime of listRuntimes()) verdicts.push(await judgeRuntime(runtime, contract));
  verdicts.push(await judgeProxies());
  return verdicts.every(Boolean);
}

async function judgeRuntime({ name, by, version, command, args }, contract) {
  if (version === undefined) {
    console.log(`skipped: npm brings no ${name} for ${process.platform} on ${process.arch}`);
    return true;
  }
  const server = await startTestServer({ contract, stateful: true, intercept: createBusyFlag() });
  const given = { options: { baseUrl: server.url, accessToken: TEST_TOKEN }, delivery: signDelivery() };
  const { results, complaints } = await runProgram(command, [...args, JSON.stringify(given)]);
  await server.close();
  const listed = compatibility.includes(version);
  const fine = isDeepStrictEqual(results, wanted) && complaints === '' && listed;
  console.log(`${name} ${version}, ${by}: ${fine ? 'as wanted' : 'NOT as wanted'}`);
  if (!listed) console.error(`  docs/compatibility.md does not say ${name} ${version}. Change it there.`);
  if (!fine) console.error(`  ${JSON.stringify(results)}\n${complaints}`);
  return fine;
}

/** Runs the tests of proxies in Node 24: the Node that runs this may be too old for NODE_USE_ENV_PROXY. */
async function judgeProxies() {
  const command = fileURLToPath(new URL('node_modules/node-24/bin/node', here));
  if (!existsSync(command)) {
    console.log(`skipped: npm brings no Node 24 for ${process.platform} on ${process.arch}`);
    return true;
  }
  const options = { cwd: fileURLToPath(new URL('../..', here)), env: { ...process.env, NO_COLOR: '1' } };
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', 'test/proxies'];
  const output = await promisify(execFile)(command, vitest, options).then(
    ({ stdout }) => stdout,
    ({ stdout, stderr }) => `${stdout}${stderr}`,
  );
  const [counts = 'no test ran'] = /(?<=Tests +)\S.*/.exec(output) ?? [];
  console.log(`Proxies and client certificates in Node 24: ${counts}`);
  const fine = counts.includes('passed') && !counts.includes('failed');
  if (!fine) console.error(output);
  return fine;
}

/** Returns what a program printed, and what it complained about; a warning is a complaint too. */
async function runProgram(command, args) {
  try {
    const { stdout, stderr } = await promisify(execFile)(command, args, { timeout: 60_000 });
    return { results: JSON.parse(stdout), complaints: stderr };
  } catch (error) {
    return { results: undefined, complaints: String(error.stderr || error) };
  }
}

/** A flag whose first reader meets a spent window. */
function createBusyFlag() {
  let answered = 0;
  return ({ path }) => {
    if (path.featureFlagKey !== 'busy') return undefined;
    answered += 1;
    if (answered > 1) return { status: 200, body: { key: 'busy' } };
    const headers = { 'x-ratelimit-route-remaining': '0', 'x-ratelimit-reset': String(Date.now() + 300) };
    return { status: 429, headers, body: { code: 'rate_limited', message: 'Too many requests' } };
  };
}

function signDelivery() {
  const secret = 'webhook-secret';
  const body = JSON.stringify({
    _id: 'entry-1',
    date: 1_700_000_000_000,
    kind: 'flag',
    name: 'Flag',
    accesses: [],
  });
  return { body, secrets: [secret], signature: createHmac('sha256', secret).update(body).digest('hex') };
}
