// Distils a published document into the contract that the release tests read: add-release.mjs <document> <yyyy-mm-dd>
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pull } from '../../generator/dist/commands/pull.js';

const [, , document, date] = process.argv;
if (document === undefined || !/^\d{4}-\d\d-\d\d$/.test(date ?? '')) {
  console.error('Usage: npm run release:add -- <document> <yyyy-mm-dd>');
  process.exit(1);
}
const root = mkdtempSync(join(tmpdir(), 'ld-rest-release-'));
try {
  const from = /^https?:/.test(document) ? document : resolve(process.env.INIT_CWD ?? '.', document);
  await pull({ root, from });
  const contract = readFileSync(join(root, 'spec/openapi.json'));
  const target = new URL(`contracts/${date}.json.gz`, import.meta.url);
  writeFileSync(target, gzipSync(contract, { level: 9 }));
  console.log(`Wrote test/releases/contracts/${date}.json.gz. Now: npx vitest run -u test/releases`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
