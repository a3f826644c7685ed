/*
 * Prints which request bodies of a published document do not fit the inputs of the generated packages, and why.
 * Run from the root; the bundle has to lie two folders below it, as this file does:
 *   npx esbuild test/tools/body-examples-cli.ts --bundle --platform=node --format=esm --packages=external \
 *     --outfile=node_modules/.cache/body-examples.mjs
 *   node node_modules/.cache/body-examples.mjs path/to/openapi.json
 */
import { readFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { objectOf } from '../../generator/src/document/json.js';
import { checkBodyExamples } from './body-examples.js';

const verdicts = await checkBodyExamples(objectOf(JSON.parse(readFileSync(argv[2] ?? '', 'utf8'))));
const wrong = verdicts.filter(({ diagnostics }) => diagnostics.length > 0);

stdout.write(
  `${verdicts.length} request bodies, ${verdicts.length - wrong.length} fit; ${wrong.length} do not:\n`,
);
for (const { operationId, diagnostics } of wrong) {
  for (const { line, code, message } of diagnostics)
    stdout.write(`- ${operationId}, line ${line}: ${code} ${message}\n`);
}
