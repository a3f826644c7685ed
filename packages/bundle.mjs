// Joins the modules of each entry point of a package into one file without comments: Node takes about half a millisecond
// to load a module, and comments are for the declarations. Run after `tsc -b`, whose declarations stay as they are.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const packages = dirname(fileURLToPath(import.meta.url));

async function bundlePackage(folder) {
  const { exports = {}, bin = {} } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const files = [
    ...Object.values(exports).map((target) => target.default),
    ...Object.values(bin).map((file) => `./${file}`),
  ];
  const names = files.flatMap((file) => /^\.\/dist\/([\w-]+)\.js$/.exec(file ?? '')?.[1] ?? []);
  if (names.length === 0) return;
  const { outputFiles } = await build({
    entryPoints: names.map((name) => `${folder}/src/${name}.ts`),
    outdir: `${folder}/dist`,
    bundle: true,
    packages: 'external',
    // The other entries import the main one, so that there is one of each error class.
    external: ['./index.js'],
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    write: false,
  });
  // esbuild names the module that each part comes from.
  await mkdir(`${folder}/dist`, { recursive: true });
  for (const { path, text } of outputFiles) await writeFile(path, text.replaceAll(/^\/\/ .*\n/gm, ''));
  const kept = new Set(names.map((name) => `${name}.js`));
  for (const file of await readdir(`${folder}/dist`, { recursive: true })) {
    if (file.endsWith('.js') && !kept.has(file)) await rm(`${folder}/dist/${file}`);
  }
}

const folders = (await readdir(packages, { withFileTypes: true })).filter((entry) => entry.isDirectory());
await Promise.all(folders.map(({ name }) => bundlePackage(`${packages}/${name}`)));
