import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = new URL('./', import.meta.url);
const pathOf = (path) => fileURLToPath(new URL(path, here));

/** The runtimes: where npm puts each, and how each runs a file. */
const runtimes = [
  ...['20', '22', '24', '26'].flatMap((major) => [
    { name: 'Node', by: 'import', binary: `node_modules/node-${major}/bin/node`, run: ['start-import.mjs'] },
    {
      name: 'Node',
      by: 'require',
      binary: `node_modules/node-${major}/bin/node`,
      run: ['start-require.cjs'],
    },
  ]),
  {
    name: 'Bun',
    by: 'import',
    binary: 'node_modules/@oven/bun-linux-x64/bin/bun',
    run: ['start-import.mjs'],
  },
  {
    name: 'Bun',
    by: 'require',
    binary: 'node_modules/@oven/bun-linux-x64/bin/bun',
    run: ['start-require.cjs'],
  },
  {
    name: 'Deno',
    by: 'import',
    binary: 'node_modules/@deno/linux-x64-glibc/deno',
    run: ['run', '--allow-net', '--allow-env', '--node-modules-dir=manual', 'start-import.mjs'],
  },
  { name: 'edge-runtime VM', by: 'bundle', binary: undefined, run: ['start-edge.mjs'] },
];

/** Returns the runtimes with their versions; one that npm could not bring has none. */
export function listRuntimes() {
  return runtimes.map(({ name, by, binary, run }) => {
    const command = binary === undefined ? process.execPath : pathOf(binary);
    const args = run.map((part) => (part.startsWith('start-') ? pathOf(part) : part));
    if (binary === undefined) return { name, by, version: versionOf('@edge-runtime/vm'), command, args };
    if (!existsSync(command)) return { name, by, version: undefined, command, args };
    const version = /\d[\d.]+/.exec(execFileSync(command, ['--version'], { encoding: 'utf8' }))[0];
    return { name, by, version, command, args };
  });
}

const versionOf = (name) =>
  JSON.parse(readFileSync(pathOf(`node_modules/${name}/package.json`), 'utf8')).version;
