// Joins the compiled modules of each entry point into one file: Node takes about half a millisecond to load a module.
// Run after `tsc -b`, whose declarations stay as they are.
import { readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entries = ['index', 'lazy', 'opentelemetry', 'raw', 'testing'];
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

await build({
  entryPoints: entries.map((name) => path(`src/${name}.ts`)),
  outdir: path('dist'),
  bundle: true,
  packages: 'external',
  // The other entries import the main one, so that there is one of each error class.
  external: ['./index.js'],
  format: 'esm',
  target: 'es2022',
});

const kept = new Set(entries.map((name) => `${name}.js`));
for (const name of await readdir(path('dist'), { recursive: true })) {
  if (name.endsWith('.js') && !kept.has(name)) await rm(path(`dist/${name}`));
}
