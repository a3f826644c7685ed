// Prints what a consumer of @ld-rest/feature-flags costs once it is bundled, beside openapi-fetch alone.
// Run: node test/bench/runtime-size.mjs [--modules]
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

const consumer = `
  import { createFeatureFlagsClient } from './packages/feature-flags/src/index.ts';
  const flags = createFeatureFlagsClient();
  for await (const flag of flags.getFeatureFlags.paginate({ projectKey: 'web' })) console.log(flag.key);
  await flags.patchFeatureFlag({ projectKey: 'web', featureFlagKey: 'a', body: { patch: [] } });
`;
const bare = `
  import createClient from 'openapi-fetch';
  const client = createClient({ baseUrl: 'https://app.launchdarkly.com' });
  console.log(await client.GET('/api/v2/flags/web'));
`;

/** Bundles a source for the web; returns its size and that of its modules, in bytes. */
export async function measure(contents, options = {}) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    alias: { '@ld-rest/runtime': `${root}packages/runtime/src/index.ts` },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    ...options,
  });
  const [{ contents: code }] = outputFiles;
  const [{ inputs }] = Object.values(metafile.outputs);
  return { minified: code.length, gzip: gzipSync(code, { level: 9 }).length, inputs };
}

const alone = await measure(bare);
const whole = await measure(consumer);
const { alias: _, ...external } = { alias: undefined, external: ['@ld-rest/runtime'] };
const client = await measure(consumer, { ...external, alias: {} });
console.table({ 'openapi-fetch': row(alone), 'client of feature flags': row(client), 'all in all': row(whole) });
console.log(`size: ${(whole.gzip / 6000).toFixed(2)} of 6.0 kB`);
if (process.argv.includes('--modules')) {
  for (const [name, { bytesInOutput }] of Object.entries(whole.inputs)) console.log(`${bytesInOutput}\t${name}`);
}

function row({ minified, gzip }) {
  return { minified, gzip };
}
