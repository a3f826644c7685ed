// `npm run pack:all [-- <folder>]`: packs everything that is published, as npm would publish it, into a folder.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2] ?? 'tarballs');

const workspaces = ['generator', ...readdirSync(`${root}packages`).map((name) => `packages/${name}`)].filter(
  (path) => existsSync(`${root}${path}/package.json`) && !readManifest(path).private,
);

mkdirSync(folder, { recursive: true });
// Of two versions, the line that installs a package would take both.
for (const name of readdirSync(folder).filter((file) => /^ld-rest-.*\.tgz$/.test(file))) {
  rmSync(resolve(folder, name));
}
execFileSync(
  'npm',
  ['pack', '--silent', '--pack-destination', folder, ...workspaces.flatMap((path) => ['--workspace', path])],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);

console.log(`${workspaces.length} tarballs are in ${folder}. In your project:`);
console.log(`  npm install ${folder}/ld-rest-{runtime,feature-flags}-[0-9]*.tgz`);

function readManifest(path) {
  return JSON.parse(readFileSync(`${root}${path}/package.json`, 'utf8'));
}
