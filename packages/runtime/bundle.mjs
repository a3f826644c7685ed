// Joins the compiled modules of each entry point into one file: Node takes about half a millisecond to load a module.
// Run after `tsc -b`. What several entry points need stays one module, so that there is one of each error class.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = fileURLToPath(new URL('dist', import.meta.url));

await build({
  entryPoints: ['index', 'testing', 'opentelemetry'].map((name) =>
    fileURLToPath(new URL(`src/${name}.ts`, import.meta.url)),
  ),
  outdir: dist,
  bundle: true,
  splitting: true,
  chunkNames: 'shared-[hash]',
  packages: 'external',
  format: 'esm',
  target: 'es2022',
});
