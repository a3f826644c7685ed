// Prints what @ld-rest/client costs: the processor time of its import over an empty process, and what a bundle with splitting
// loads for one area, beside that area alone. Run after a build: node test/bench/client-cost.mjs
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { median, turned } from './statistics.mjs';

const run = promisify(execFile);
const cwd = fileURLToPath(new URL('../..', import.meta.url));

const ways = {
  empty: '',
  runtime: `import '@ld-rest/runtime';`,
  area: `import '@ld-rest/feature-flags';`,
  client: `import '@ld-rest/client';`,
};
const report = 'const { user, system } = process.cpuUsage(); console.log((user + system) / 1000);';
const times = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
for (let round = 0; round < 31; round += 1) {
  for (const way of turned(Object.keys(ways), round)) {
    const code = `${ways[way]}${report}`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code], { cwd });
    if (round >= 3) times[way].push(Number(stdout));
  }
}
const over = (way) => (median(times[way]) - median(times.empty)).toFixed(1);
console.log(`import of @ld-rest/client   ${over('client')} ms of 6`);
console.log(`  of its runtime            ${over('runtime')} ms`);
console.log(`  of one area               ${over('area')} ms`);

const call = `getFeatureFlag({ projectKey: 'web', featureFlagKey: 'checkout' })`;
const alone = await weigh(
  `import { createFeatureFlagsClient } from '@ld-rest/feature-flags'; createFeatureFlagsClient().${call};`,
);
const among = await weigh(
  `import { createClient } from '@ld-rest/client'; createClient().featureFlags.${call};`,
);
console.log(`bundle, one area of client  ${among} bytes gzip`);
console.log(`bundle, that area alone     ${alone} bytes gzip`);
console.log(`ratio                       ${(among / alone).toFixed(3)} of 1.1`);

/** Returns what a browser loads to make the call, gzip: the entry, the chunk of the area, and what they import. */
async function weigh(contents) {
  const { metafile, outputFiles } = await build({
    stdin: { contents, resolveDir: cwd },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    outdir: 'out',
    write: false,
    metafile: true,
  });
  const textOf = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
  const outputs = metafile.outputs;
  const loaded = new Set();
  const load = (path) => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { path: next, kind } of outputs[path].imports) {
      const wanted = outputs[next]?.entryPoint?.includes('feature-flags/') ?? false;
      if (kind === 'import-statement' || wanted) load(next);
    }
  };
  load(Object.keys(outputs).find((path) => outputs[path].entryPoint === '<stdin>'));
  return [...loaded].reduce((sum, path) => sum + gzipSync(textOf.get(`${cwd}${path}`)).length, 0);
}
