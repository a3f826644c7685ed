import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { scenarios } from '../scenarios.mjs';
import { startServer } from '../scenario-server.mjs';
import { callFromWorker, installWorkerd } from '../workers.mjs';

const child = fileURLToPath(new URL('../scenario-child.mjs', import.meta.url));

/** Lets a peer make one call; resolves to how it ended, or to undefined when it has not after some ms. */
const callIn = ({ folder }, { call, patience }, url) =>
  new Promise((resolve) => {
    const module = pathToFileURL(join(folder, 'client.js')).href;
    const process = fork(child, [module, url, JSON.stringify(call)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const timer = setTimeout(() => {
      process.kill();
      resolve(undefined);
    }, patience);
    process.once('message', (outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    });
  });

const play = async (peer, scenario) => {
  const server = await startServer(scenario.answer);
  try {
    const outcome = await callIn(peer, scenario, server.url);
    return scenario.describe({ outcome, requests: server.requests });
  } finally {
    server.close();
  }
};

/** Plays every scenario with every peer; resolves to what happened, by scenario and peer. */
export const observeBehaviour = async (peers) => {
  const observed = {};
  for (const scenario of scenarios) {
    const rows = await Promise.all(peers.map(async (peer) => [peer.name, await play(peer, scenario)]));
    observed[scenario.title] = Object.fromEntries(rows);
  }
  const workerd = await installWorkerd();
  const workers = await Promise.all(
    peers.map(async (peer) => [peer.name, await callFromWorker(peer, workerd)]),
  );
  return { ...observed, 'call from a Worker (workerd)': Object.fromEntries(workers) };
};
