import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listGeneratedExamples, type GeneratedExample } from '../contract/generated-examples.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Inside the repository, so that packages resolve as they do for a user. */
const folder = join(root, 'node_modules/.cache/readme-fences');

const readmes = [
  'README.md',
  'docs/migration.md',
  ...readdirSync(join(root, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `packages/${name}/README.md`),
];

const fencesOf = (readme: string): readonly string[] =>
  [...readFileSync(join(root, readme), 'utf8').matchAll(/^```ts\n(.*?)^```$/gms)].map(
    ([, code = '']) => code,
  );

const examples = listGeneratedExamples();

/** Puts an example into a function that has the client it calls. */
const functionOf = ({ factory, client, method, code }: GeneratedExample): string =>
  `export async function ${method}(${client}: ReturnType<typeof ${factory}>): Promise<void> {\n${code}\n}\n`;

const moduleOf = (slug: string): string => {
  const own = examples.filter((example) => example.slug === slug);
  const factories = [...new Set(own.map(({ factory }) => factory))].join(', ');
  return `import { ${factories} } from '@ld-rest/${slug}';\n${own.map(functionOf).join('\n')}`;
};

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  for (const slug of new Set(examples.map((example) => example.slug)))
    writeFileSync(join(folder, `examples_${slug}.ts`), moduleOf(slug));
  for (const readme of readmes) {
    fencesOf(readme).forEach((code, index) => {
      const name = readme.replaceAll('/', '_').replace('.md', '');
      writeFileSync(join(folder, `${name}_${index}.ts`), `${code}\nexport {};\n`);
    });
  }
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022', 'dom', 'dom.iterable'],
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: ['node'],
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(
  'every README has an example, and every example compiles, also those of doc comments',
  { timeout: 60_000 },
  () => {
    // A server that agents start has commands in place of code.
    expect(readmes.filter((readme) => fencesOf(readme).length === 0)).toEqual(['packages/mcp/README.md']);
    expect(examples.length).toBeGreaterThan(340);
    const { stdout } = spawnSync(process.execPath, ['node_modules/ts7/bin/tsc', '-p', folder], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  },
);
