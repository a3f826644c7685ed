// Measures the road from the contract to built packages, side by side with what it stands on. Prints ratios:
// generate (contract in, packages on disk) against openapi-typescript's own CLI on the same contract; the whole-tree build
// after every cache is dropped, in seconds; a turbo run that has nothing to do, in seconds.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = Number(process.argv[2] ?? 5);

const seconds = (file, args) => {
  const start = performance.now();
  execFileSync(file, args, { cwd: root, stdio: 'ignore' });
  return (performance.now() - start) / 1000;
};

const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];

const folder = mkdtempSync(join(tmpdir(), 'ld-rest-bench-'));
const generate = () => {
  rmSync(join(folder, 'packages'), { recursive: true, force: true });
  return seconds(process.execPath, ['generator/dist/cli.js', 'generate', '--out', join(folder, 'packages')]);
};
const openapiTypescript = () =>
  seconds(process.execPath, [
    'node_modules/openapi-typescript/bin/cli.js',
    'spec/openapi.json',
    '-o',
    join(folder, 'schema.ts'),
  ]);

const dropCaches = () => {
  for (const path of ['node_modules/.cache/tsc', '.turbo', 'node_modules/.cache/turbo']) {
    rmSync(join(root, path), { recursive: true, force: true });
  }
  const projects = readdirSync(join(root, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `packages/${name}`);
  for (const project of [...projects, 'test/server']) {
    rmSync(join(root, project, 'dist'), { recursive: true, force: true });
  }
};
const turbo = () => seconds(process.execPath, ['node_modules/turbo/bin/turbo', 'run', 'compile']);

execFileSync(process.execPath, ['node_modules/ts7/bin/tsc', '-b', 'generator'], { cwd: root });
const pairs = Array.from({ length: rounds }, () => [generate(), openapiTypescript()]);
const [ours, theirs] = [0, 1].map((side) => median(pairs.map((pair) => pair[side])));

dropCaches();
const build = turbo();
const again = median(Array.from({ length: rounds }, turbo));

rmSync(folder, { recursive: true, force: true });
console.log(
  `generate / openapi-typescript   ${(ours / theirs).toFixed(2)}   (${ours.toFixed(2)} s / ${theirs.toFixed(2)} s; at most 2.0)`,
);
console.log(`build after caches are dropped  ${build.toFixed(2)} s (under 3 s)`);
console.log(`turbo with nothing to do        ${again.toFixed(2)} s (under 1 s)`);
