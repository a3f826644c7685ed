import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Anybody may publish, and nothing is asked of any other registry. */
const configOf = (folder) => `
storage: ${JSON.stringify(join(folder, 'storage'))}
packages:
  '**': { access: $all, publish: $all }
uplinks: {}
web: { enable: false }
log: { type: stdout, format: pretty, level: error }
max_body_size: 100mb
`;

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts a registry on loopback; npm's settings for it are written to a file in the folder. */
export async function startRegistry(folder) {
  const config = join(folder, 'verdaccio.yaml');
  writeFileSync(config, configOf(folder));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const binary = fileURLToPath(new URL('node_modules/verdaccio/bin/verdaccio', import.meta.url));
  const child = spawn(process.execPath, [binary, '--config', config, '--listen', `127.0.0.1:${port}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await waitFor(`${url}-/ping`, child);
  const npmrc = join(folder, 'npmrc');
  // npm does not publish without a token; this registry does not look at it.
  writeFileSync(
    npmrc,
    `registry=${url}\n//127.0.0.1:${port}/:_authToken=nobody\nfund=false\naudit=false\nupdate-notifier=false\n`,
  );
  return {
    url,
    environment: {
      npm_config_userconfig: npmrc,
      npm_config_registry: url,
      npm_config_cache: join(folder, 'cache'),
    },
    stop: () => child.kill(),
  };
}

async function waitFor(url, child) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`The registry ended with status ${child.exitCode}.`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await delay(100);
  }
  throw new Error('The registry did not start within 30 s.');
}
