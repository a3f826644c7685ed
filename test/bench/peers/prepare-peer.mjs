import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './own-packages.mjs';
import { runProcess } from './run-process.mjs';

/** Where peers are installed. */
export const cache = join(root, 'node_modules/.cache/peers');
const document = join(root, 'spec/openapi.json');

const compilerOptions = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'nodenext',
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

const install = async (folder, packages) => {
  mkdirSync(folder, { recursive: true });
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies: packages });
  writeFileSync(join(folder, 'package.json'), manifest);
  const settings = [
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--no-package-lock',
    '--engine-strict=false',
  ];
  await runProcess('npm', ['install', ...settings], { cwd: folder });
};

/** Installs a newer Node, for generators that need one; resolves to its path. */
export const installNode = async () => {
  const folder = join(cache, 'node');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies: { node: '24' } }),
  );
  await runProcess('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: folder });
  return join(folder, 'node_modules/.bin/node');
};

const versionsOf = (folder, packages) =>
  Object.fromEntries(
    Object.keys(packages).map((name) => [
      name,
      JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version,
    ]),
  );

const commandOf = (folder, name) => {
  const { bin } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'));
  return join('node_modules', name, typeof bin === 'string' ? bin : bin[name.split('/').at(-1)]);
};

/** Installs a peer into a folder of its own, generates its client, and compiles what a user would write with it. */
export const preparePeer = async (peer, newerNode) => {
  const folder = join(cache, peer.name.replaceAll(/[^a-z-]+/g, '_'));
  const packages = typeof peer.packages === 'function' ? await peer.packages() : peer.packages;
  await install(folder, packages);
  const node = peer.newerNode ? newerNode : process.execPath;
  const tool = (name, parameters) =>
    runProcess(node, [commandOf(folder, name), ...parameters], { cwd: folder });
  const generate = peer.generate && (() => peer.generate({ folder, tool, document }));
  // Some generators look at the project's settings.
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['client.ts'] }));
  writeFileSync(join(folder, 'client.ts'), peer.client);
  await generate?.();
  await build({
    entryPoints: [join(folder, 'client.ts')],
    outfile: join(folder, 'client.js'),
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
  });
  return { ...peer, folder, generate, versions: versionsOf(folder, packages) };
};
