import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { takeTurns, timeOf } from '../median.mjs';

const server = fileURLToPath(new URL('../flag-server.mjs', import.meta.url));
const calls = 400;
const parallel = 8;

const callMany = async ({ getFlag }) => {
  for (let done = 0; done < calls; done += parallel) {
    await Promise.all(Array.from({ length: parallel }, () => getFlag('web', 'checkout')));
  }
};

/** Measures in µs how long a call takes, eight at a time, to a server on loopback. */
export const measureRequests = async (peers) => {
  const child = fork(server);
  const [port] = await once(child, 'message');
  try {
    const clients = await Promise.all(
      peers.map(async ({ name, folder }) => {
        const { createClient } = await import(pathToFileURL(join(folder, 'client.js')).href);
        return { name, ...createClient(`http://127.0.0.1:${port}`, 'api-bench') };
      }),
    );
    const measure = async (client) => ((await timeOf(() => callMany(client))) / calls) * 1000;
    return await takeTurns(clients, measure, { rounds: 30, warmUp: 10 });
  } finally {
    child.kill();
  }
};
