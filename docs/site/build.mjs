// `npm run docs`: makes the reference site in docs/site/dist, for a server that has it at DOCS_BASE (`/ld-rest/`; at the root
// unless told). Everything that is installed for it stays in this folder.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { isInstalled } from './is-installed.mjs';
import { nodeForAstro } from './node-for-astro.mjs';
import { readImages, readTexts } from './read-texts.mjs';
import { run } from './run.mjs';

const site = fileURLToPath(new URL('./', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const made = join(site, '.pages');
const content = join(site, 'src/content/docs');

if (!isInstalled(site)) run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: site });
const node = nodeForAstro(site);
const images = readImages(root);
// Astro's store keeps pages as an earlier configuration rendered them.
const caches = ['.astro', 'node_modules/.astro', 'dist'].map((folder) => join(site, folder));
for (const folder of [made, content, ...caches]) rmSync(folder, { recursive: true, force: true });
run(process.execPath, ['generator/dist/cli.js', 'reference', '--out', join(made, 'reference')], {
  cwd: root,
});
await writePages();
copyPublic();
run(node, [join(site, 'node_modules/astro/bin/astro.mjs'), 'build'], {
  cwd: site,
  environment: { ASTRO_TELEMETRY_DISABLED: '1' },
});

async function writePages() {
  const outfile = join(made, 'render-site.mjs');
  await build({
    entryPoints: [join(site, 'src/render/render-site.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
  });
  const { renderSite } = await import(outfile);
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { files, sidebar } = renderSite(readTexts(root, join(made, 'reference')), {
    repository: repository.url.replaceAll(/^git\+|\.git$/g, ''),
    images: new Set(images),
  });
  for (const { path, content: text } of files) write(join(content, path), text);
  write(join(made, 'sidebar.json'), JSON.stringify(sidebar));
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function copyPublic() {
  const target = join(made, 'public');
  cpSync(join(site, 'public'), target, { recursive: true });
  for (const image of images) cpSync(join(root, image), join(target, 'images', image.split('/').at(-1)));
}
