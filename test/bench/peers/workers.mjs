import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { cache } from './prepare-peer.mjs';
import { runProcess } from './run-process.mjs';
import { sampleFlag } from './sample-flag.mjs';
import { startServer } from './scenario-server.mjs';

const worker = (url) => `
import { createClient } from './client.ts';
export default {
  fetch: () => createClient(${JSON.stringify(url)}, 'api-bench').getFlag('web', 'checkout')
    .then((key) => new Response(key), (error) => new Response(String(error), { status: 500 })),
};
`;

const configuration = (port) => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (modules = [(name = "worker", esModule = embed "worker.js")], compatibilityDate = "2025-05-05")),
    (name = "internet", network = (allow = ["public", "private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`;

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Installs the runtime of Cloudflare's Workers; resolves to its path. */
export const installWorkerd = async () => {
  const folder = join(cache, 'workerd');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies: { workerd: '1.20261117.1' } }),
  );
  await runProcess('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'], {
    cwd: folder,
  });
  // The package's command starts the program as a child that would outlive it.
  return createRequire(join(folder, 'package.json'))('workerd').default;
};

const answerOf = async (url) => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const response = await fetch(url).catch(() => undefined);
    if (response) return response.text();
    await pause(100);
  }
  return 'no answer within 10 s';
};

/** Makes a call from a Worker; resolves to `works`, or to what went wrong. */
export const callFromWorker = async ({ folder }, workerd) => {
  const api = await startServer(() => ({ body: sampleFlag('checkout') }));
  const out = join(folder, 'worker');
  mkdirSync(out, { recursive: true });
  await build({
    stdin: { contents: worker(api.url), resolveDir: folder, loader: 'ts' },
    outfile: join(out, 'worker.js'),
    bundle: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'],
    target: 'es2022',
  });
  const port = await freePort();
  writeFileSync(join(out, 'config.capnp'), configuration(port));
  const child = spawn(workerd, ['serve', 'config.capnp'], { cwd: out, stdio: 'ignore' });
  try {
    const answer = await answerOf(`http://127.0.0.1:${port}/`);
    return answer === 'checkout' ? 'works' : answer.split('\n')[0].slice(0, 80);
  } finally {
    child.kill();
    api.close();
  }
};
