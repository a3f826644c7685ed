// `npm run bench`: measures this repository's packages and their peers side by side, in one run on one machine. Peers are
// installed into node_modules/.cache/peers, which needs npm's registry and nothing else. Writes docs/bench.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { allPeers } from './all-peers.mjs';
import { observeBehaviour } from './measurements/behaviour.mjs';
import { measureBundle } from './measurements/bundle.mjs';
import { measureCompletions } from './measurements/completions.mjs';
import { measureGenerate } from './measurements/generate.mjs';
import { measureImport } from './measurements/import.mjs';
import { measureRequests } from './measurements/requests.mjs';
import { measureTarballs } from './measurements/tarballs.mjs';
import { measureTypeCheck } from './measurements/type-check.mjs';
import { root } from './own-packages.mjs';
import { installNode, preparePeer } from './prepare-peer.mjs';
import { renderPage } from './render-page.mjs';
import { runProcess } from './run-process.mjs';
import { writeResults } from './write-results.mjs';

const measurements = {
  generate: measureGenerate,
  'type check, TypeScript 5.9': measureTypeCheck('5.9'),
  'type check, TypeScript 7': measureTypeCheck('7'),
  bundle: measureBundle,
  import: measureImport,
  requests: measureRequests,
  'completions, TypeScript 5.9': measureCompletions('5.9'),
  'completions, TypeScript 7': measureCompletions('7'),
};

const say = (text) => process.stderr.write(`${text}\n`);

const preparePeers = async (newerNode) => {
  const prepared = [];
  for (const peer of allPeers) {
    say(`Installing ${peer.name} …`);
    prepared.push(await preparePeer(peer, newerNode));
  }
  return prepared;
};

const measureAll = async (peers) => {
  const measured = {};
  for (const [name, measure] of Object.entries(measurements)) {
    say(`Measuring: ${name} …`);
    measured[name] = await measure(peers);
  }
  return measured;
};

const describeMachine = async (newerNode) => ({
  processor: cpus()[0].model,
  cores: cpus().length,
  platform: process.platform,
  node: process.version,
  newerNode: (await runProcess(newerNode, ['--version'])).trim(),
  typescript: ['typescript', 'ts7'].map(
    (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version,
  ),
});

const newerNode = await installNode();
const peers = await preparePeers(newerNode);
const measured = await measureAll(peers);
say('Observing what happens when things go wrong …');
const observed = await observeBehaviour(peers);
const results = {
  machine: await describeMachine(newerNode),
  peers: peers.map(({ name, versions }) => ({ name, versions })),
  measured,
  observed,
  tarballs: await measureTarballs(),
};
writeResults(results, join(root, 'docs/bench'));
process.stdout.write(renderPage(results));
// Clients keep connections alive.
process.exit();
