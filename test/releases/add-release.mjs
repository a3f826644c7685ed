// Distils a published document into the contract that the release tests read: add-release.mjs <document> <yyyy-mm-dd>
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { fetchContract } from '../../generator/dist/commands/fetch-contract.js';

const [, , document, date] = process.argv;
if (document === undefined || !/^\d{4}-\d\d-\d\d$/.test(date ?? '')) {
  console.error('Usage: npm run release:add -- <document> <yyyy-mm-dd>');
  process.exit(1);
}
const from = /^https?:/.test(document) ? document : resolve(process.env.INIT_CWD ?? '.', document);
try {
  // This folder has no record of an earlier pull, so the document is always fetched.
  const { text } = await fetchContract({ root: fileURLToPath(new URL('.', import.meta.url)), from });
  writeFileSync(new URL(`contracts/${date}.json.gz`, import.meta.url), gzipSync(text, { level: 9 }));
  console.log(`Wrote test/releases/contracts/${date}.json.gz. Now run \`npm run test:update\`.`);
} catch (error) {
  if (error?.name !== 'SpecError') throw error;
  console.error(error.message);
  process.exitCode = 1;
}
