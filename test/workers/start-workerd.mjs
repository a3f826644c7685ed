import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const binary = fileURLToPath(
  new URL('node_modules/@cloudflare/workerd-linux-64/bin/workerd', import.meta.url),
);

/** Starts workerd with one Worker, a script next to its configuration; `bindings` are the texts in its environment. */
export async function startWorkerd({ folder, script, compatibilityDate, bindings }) {
  const port = await findPort();
  const configuration = `${folder}/config-${port}.capnp`;
  writeFileSync(configuration, configure({ port, script, compatibilityDate, bindings }));
  const workerd = spawn(binary, ['serve', configuration], { stdio: ['ignore', 'inherit', 'pipe'] });
  let complaints = '';
  workerd.stderr.on('data', (text) => (complaints += text));
  const ended = new Promise((resolve) => workerd.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(url)); tries += 1) {
    if (tries === 100 || workerd.exitCode !== null) throw new Error(`workerd did not start: ${complaints}`);
    await sleep(100);
  }
  const close = async () => {
    workerd.kill();
    await ended;
  };
  return { url, close };
}

const configure = ({ port, script, compatibilityDate, bindings }) => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed ${JSON.stringify(script)})],
  compatibilityDate = ${JSON.stringify(compatibilityDate)},
  bindings = [${Object.entries(bindings)
    .map(([name, text]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(text)})`)
    .join(', ')}],
);
`;

/** A Worker without a route for it answers 500: it is there. */
const answers = (url) =>
  fetch(url).then(
    (response) => response.text().then(() => true),
    () => false,
  );

const findPort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
