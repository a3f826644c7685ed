// Prints the processor time that imports take over an empty process: of one client, and of all packages of areas.
// Run after a build: node test/bench/runtime-import.mjs
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median, turned } from './statistics.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const areas = readdirSync(`${root}packages`).filter((name) =>
  existsSync(`${root}packages/${name}/operations.json`),
);
const imports = (names) => names.map((name) => `import '@ld-rest/${name}';`).join('');
const ways = { empty: '', one: imports(['feature-flags']), all: imports(areas) };
const report = 'const { user, system } = process.cpuUsage(); console.log((user + system) / 1000);';

const times = { empty: [], one: [], all: [] };
for (let round = 0; round < 31; round += 1) {
  for (const way of turned(Object.keys(ways), round)) {
    const code = `${ways[way]}${report}`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code], { cwd: root });
    if (round >= 3) times[way].push(Number(stdout));
  }
}
const [empty, one, all] = ['empty', 'one', 'all'].map((way) => median(times[way]));
console.log(`import of one client    ${(one - empty).toFixed(1)} ms of 4`);
console.log(`import of all ${areas.length}        ${(all - empty).toFixed(1)} ms of 25`);
