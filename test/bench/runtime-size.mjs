// Measures what a consumer of @ld-rest/feature-flags weighs once it is bundled, beside openapi-fetch alone.
// Run: node test/bench/runtime-size.mjs [--modules]
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

const consumer = `
  import { createFeatureFlagsClient } from './packages/feature-flags/src/index.ts';
  const flags = createFeatureFlagsClient();
  for await (const flag of flags.getFeatureFlags.paginate({ projectKey: 'web' })) console.log(flag.key);
  await flags.patchFeatureFlag({ projectKey: 'web', featureFlagKey: 'a', body: [{ op: 'remove', path: '/a' }] });
`;
const bare = `
  import createClient from 'openapi-fetch';
  const client = createClient({ baseUrl: 'https://app.launchdarkly.com' });
  console.log(await client.GET('/api/v2/flags/web'));
`;

async function bundle(contents, runtime) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    ...(runtime
      ? { alias: { '@ld-rest/runtime': `${root}packages/runtime/src/index.ts` } }
      : { external: ['@ld-rest/runtime'] }),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
  });
  const [{ contents: code }] = outputFiles;
  const [{ inputs }] = Object.values(metafile.outputs);
  return { minified: code.length, gzip: gzipSync(code, { level: 9 }).length, inputs };
}

/** Returns the sizes in bytes of openapi-fetch alone, of the client alone, and of a whole consumer. */
export async function measureSize() {
  return {
    openapiFetch: await bundle(bare, true),
    client: await bundle(consumer, false),
    whole: await bundle(consumer, true),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { openapiFetch, client, whole } = await measureSize();
  const row = ({ minified, gzip }) => ({ minified, gzip });
  console.table({
    'openapi-fetch': row(openapiFetch),
    'client of feature flags': row(client),
    'all in all': row(whole),
  });
  if (process.argv.includes('--modules')) {
    for (const [name, { bytesInOutput }] of Object.entries(whole.inputs))
      console.log(`${bytesInOutput}\t${name}`);
  }
}
