// `npm run test:jest`: the recipes for test runners in the runtime's README, and the example for Jest, each written to a folder and
// run by `npm test` there.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { install } from '../judging/install.mjs';
import { placePackages } from '../judging/place-packages.mjs';
import { readRecipe } from '../judging/read-recipe.mjs';

const here = new URL('./', import.meta.url);
const readme = readFileSync(new URL('../../packages/runtime/README.md', here), 'utf8');
const [example] = readRecipe(readme, 'Jest and Vitest');
const vitest = [
  { name: 'package.json', content: '{ "type": "module", "scripts": { "test": "vitest run" } }' },
  // Without one, Vitest would find this repository's.
  { name: 'vitest.config.js', content: 'export default {};' },
  { name: example.name, content: `import { expect, test } from 'vitest';\n${example.content}` },
];
const ownCode = ['archive-launched-flags.js', 'archive-launched-flags.jest.test.js'].map((name) => ({
  name,
  content: readFileSync(new URL(`../../examples/test-your-code/${name}`, here), 'utf8'),
}));
const env = { ...process.env, NO_COLOR: '1' };
const recipes = {
  'Jest with ES modules': [example, ...readRecipe(readme, 'Jest with ES modules')],
  'Jest with Babel': [example, ...readRecipe(readme, 'Jest with Babel')],
  Vitest: vitest,
  'Jest with the code of an example': [...ownCode, ...readRecipe(readme, 'Jest with ES modules')],
};

if (await install(here)) {
  placePackages(here, ['runtime', 'feature-flags', 'patch']);
  process.exitCode = (await judge()) ? 0 : 1;
}

async function judge() {
  const verdicts = [];
  for (const [name, files] of Object.entries(recipes)) {
    const output = await runRecipe(files);
    const fine = /\b1 passed\b/.test(output) && !/\bfailed\b/.test(output);
    console.log(`${name}: ${fine ? '1 passed' : 'FAILED'}`);
    if (!fine) console.error(output);
    verdicts.push(fine);
  }
  return verdicts.every(Boolean);
}

/** Runs `npm test` over the files of a recipe, next to the installed packages; returns what it prints. */
async function runRecipe(files) {
  const folder = mkdtempSync(fileURLToPath(new URL('recipe-', here)));
  try {
    for (const { name, content } of files) writeFileSync(join(folder, name), content);
    const { stdout, stderr } = await promisify(execFile)('npm', ['test'], { cwd: folder, env });
    return stdout + stderr;
  } catch (error) {
    return `${error.stdout}${error.stderr}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
