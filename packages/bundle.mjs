// Joins the modules of each entry point of a package into one file without comments: Node takes about half a millisecond
// to load a module, and comments are for the declarations. Run after `tsc -b`, whose declarations stay as they are.
// What a package exports leaves its dependencies outside. A command is one file with everything in it, so that it starts fast.
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { collectLicenses } from './collect-licenses.mjs';

const packages = dirname(fileURLToPath(import.meta.url));

const plain = { bundle: true, format: 'esm', target: 'es2022', legalComments: 'none', write: false };

// The other entries import the main one, also from folders below, so that there is one of each error class.
const importMainEntry = {
  name: 'import-main-entry',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[./]+\/index\.js$/ }, ({ path, resolveDir }) =>
      basename(dirname(resolve(resolveDir, path))) === 'src' ? { path: './index.js', external: true } : undefined,
    );
  },
};

async function bundleExports({ folder, exported }) {
  if (exported.length === 0) return;
  const { outputFiles } = await build({
    ...plain,
    entryPoints: exported.map((name) => `${folder}/src/${name}.ts`),
    outdir: `${folder}/dist`,
    packages: 'external',
    plugins: [importMainEntry],
  });
  // esbuild names the module that each part comes from.
  await mkdir(`${folder}/dist`, { recursive: true });
  for (const { path, text } of outputFiles) await writeFile(path, text.replaceAll(/^\/\/ .*\n/gm, ''));
}

async function bundleCommand(folder, name) {
  const target = `${folder}/dist/${name}.js`;
  const { outputFiles, metafile } = await build({
    ...plain,
    entryPoints: [`${folder}/src/${name}.ts`],
    outfile: target,
    platform: 'node',
    minify: true,
    metafile: true,
    // Some dependencies are CommonJS and ask for Node's modules by `require`.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  await writeFile(target, outputFiles[0].contents);
  await chmod(target, 0o755);
  await writeFile(`${folder}/dist/${name}.licenses.txt`, await collectLicenses(Object.keys(metafile.inputs)));
}

/** What is not part of an entry point was joined into one. */
async function removeModules({ folder, exported, commands }) {
  const kept = [...exported, ...commands].map((name) => `${name}.js`);
  if (kept.length === 0) return;
  for (const file of await readdir(`${folder}/dist`, { recursive: true })) {
    if (file.endsWith('.js') && !kept.includes(file)) await rm(`${folder}/dist/${file}`);
  }
}

/** Reads the names of a package's entry points, each a file in `src` and in `dist`. */
async function readEntries(folder) {
  const { exports = {}, bin = {} } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const namesOf = (files) => files.flatMap((file) => /^(?:\.\/)?dist\/([\w-]+)\.js$/.exec(file ?? '')?.[1] ?? []);
  return {
    folder,
    exported: namesOf(Object.values(exports).map((target) => target.default)),
    commands: namesOf(Object.values(bin)),
  };
}

// The folder of an area that is gone may still hold what was built of it.
const folders = (await readdir(packages)).filter((name) => existsSync(`${packages}/${name}/package.json`));
const entries = await Promise.all(folders.map((name) => readEntries(`${packages}/${name}`)));
await Promise.all(entries.map(bundleExports));
// A command brings along what other packages export.
await Promise.all(entries.flatMap(({ folder, commands }) => commands.map((name) => bundleCommand(folder, name))));
await Promise.all(entries.map(removeModules));
