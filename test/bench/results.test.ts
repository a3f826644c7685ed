import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = ['results.json', 'README.md', 'tarballs.md', 'chart.svg'];

const render = (results: string): Readonly<Record<string, string>> => {
  const folder = mkdtempSync(join(tmpdir(), 'ld-rest-bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const input = join(folder, 'input.json');
  writeFileSync(input, results);
  execFileSync(process.execPath, ['test/bench/peers/render.mjs', input, folder], { cwd: root });
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
};

const measures = [
  'generate',
  'type check, TypeScript 5.9',
  'type check, TypeScript 7',
  'bundle',
  'import',
  'requests',
  'completions, TypeScript 5.9',
  'completions, TypeScript 7',
];
const invented = {
  machine: {
    processor: 'An abacus',
    cores: 1,
    platform: 'linux',
    node: 'v20.0.0',
    newerNode: 'v24.0.0',
    typescript: ['5.9.0', '7.0.0'],
  },
  peers: [
    { name: 'raw fetch', versions: {} },
    { name: '@ld-rest', versions: { '@ld-rest/runtime': '1.0.0' } },
    { name: 'openapi-typescript + openapi-fetch', versions: { 'openapi-fetch': '0.17.0' } },
  ],
  measured: Object.fromEntries(
    measures.map((name) => [
      name,
      {
        'raw fetch': 100,
        '@ld-rest': 200,
        'openapi-typescript + openapi-fetch': name === 'bundle' ? 150 : 900,
      },
    ]),
  ),
  observed: { 'POST answered 500': { 'raw fetch': 'sent once', '@ld-rest': 'sent once' } },
  tarballs: [{ name: '@ld-rest/runtime', size: 12_345, unpackedSize: 67_890, files: 3 }],
};

test('The pages of docs/bench show the results that lie beside them.', () => {
  const written = Object.fromEntries(
    files.map((name) => [name, readFileSync(join(root, 'docs/bench', name), 'utf8')]),
  );
  expect(render(written['results.json'] ?? '')).toEqual(written);
});

test('A page compares with raw fetch, and says where a peer is better.', () => {
  const page = render(JSON.stringify(invented))['README.md'];
  expect(page).toContain('| **2.00 · 200 µs** |');
  expect(page).toContain('- **bundle**, ours 0.2 kB: openapi-typescript + openapi-fetch (0.1 kB)');
  expect(page).toContain('- **import**: nobody');
  expect(page).toContain('@ld-rest/runtime 1.0.0, openapi-fetch 0.17.0.');
});

test('A chart cuts off what is more than three times ours.', () => {
  const chart = render(JSON.stringify(invented))['chart.svg'] ?? '';
  // Six bars in two pieces but for the bundle's, and two whole bars for each of six measures.
  expect(chart.match(/<rect/g)).toHaveLength(5 * 2 + 1 + 6 * 2);
  expect(chart).toContain('0.2 kB');
});

test('A table says what each tarball weighs.', () => {
  expect(render(JSON.stringify(invented))['tarballs.md']).toContain(
    '| `@ld-rest/runtime` | 12.3 | 67.9 | 3 |',
  );
});
