// Prints what the runtime costs: size, start, first request and throughput, each beside bare openapi-fetch in one run.
// Run after a build: node test/bench/runtime-cost.mjs
import { execFile, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createFeatureFlagsClient } from '@ld-rest/feature-flags';
import createClient from 'openapi-fetch';
import { measureSize } from './runtime-size.mjs';
import { median, turned } from './statistics.mjs';

const run = promisify(execFile);
const file = (name) => fileURLToPath(new URL(name, import.meta.url));
const server = fork(file('runtime-server.mjs'));
const port = await new Promise((resolve) => server.once('message', resolve));
const baseUrl = `http://127.0.0.1:${port}`;

try {
  await printSize();
  await printStart();
  for (const parallel of [1, 8, 32]) await printThroughput(parallel);
} finally {
  server.kill();
}

async function printSize() {
  const { openapiFetch, whole } = await measureSize();
  print(
    'size, gzip',
    `${whole.gzip} B, of which openapi-fetch ${openapiFetch.gzip} B`,
    whole.gzip / 7500,
    'of 7.5 kB',
  );
}

async function printStart() {
  const times = { empty: [], ours: [], 'ours-request': [], 'bare-request': [] };
  for (let round = 0; round < 21; round += 1) {
    for (const way of turned(Object.keys(times), round)) {
      const start = performance.now();
      await run(process.execPath, [file('runtime-start.mjs'), way, baseUrl]);
      times[way].push(performance.now() - start);
    }
  }
  const { empty, ours, 'ours-request': request, 'bare-request': bare } = mapValues(times, median);
  print(
    'import and create',
    `${(ours - empty).toFixed(1)} ms over an empty process`,
    (ours - empty) / 10,
    'of 10 ms',
  );
  print('first request', `${request.toFixed(1)} ms, bare ${bare.toFixed(1)} ms`, request / bare, 'of bare');
}

async function printThroughput(parallel) {
  const path = { projectKey: 'web', featureFlagKey: 'checkout' };
  const headers = { authorization: 'api-bench', 'ld-api-version': '20240415', 'user-agent': 'ld-rest' };
  const flags = createFeatureFlagsClient({ baseUrl, accessToken: 'api-bench', concurrency: 32 });
  const bare = createClient({ baseUrl, headers });
  const ways = {
    ours: () => flags.getFeatureFlag(path),
    bare: () => bare.GET('/api/v2/flags/{projectKey}/{featureFlagKey}', { params: { path } }),
  };
  const rates = { ours: [], bare: [] };
  for (let round = 0; round < 60; round += 1) {
    for (const way of turned(Object.keys(ways), round)) {
      const rate = await measureRate(ways[way], parallel);
      if (round >= 10) rates[way].push(rate);
    }
  }
  const { ours, bare: other } = mapValues(rates, median);
  const told = `${Math.round(ours)} a second, bare ${Math.round(other)}`;
  print(`throughput, ${parallel} at once`, told, ours / other, 'of bare');
}

async function measureRate(call, parallel) {
  const calls = 400;
  const start = performance.now();
  for (let done = 0; done < calls; done += parallel)
    await Promise.all(Array.from({ length: parallel }, call));
  return (calls * 1000) / (performance.now() - start);
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

function print(what, told, ratio, of) {
  console.log(`${what.padEnd(24)} ${ratio.toFixed(3)} ${of}  (${told})`);
}
