/*
 * Prints which documented semantic patches of a published document do not fit the types of the generated packages, and why.
 * Run from the root; the bundle has to lie two folders below it, as this file does:
 *   npx esbuild test/tools/instruction-types-cli.ts --bundle --platform=node --format=esm --packages=external \
 *     --outfile=node_modules/.cache/instruction-types.mjs
 *   node node_modules/.cache/instruction-types.mjs path/to/openapi.json
 */
import { readFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { objectOf } from '../../generator/src/document/json.js';
import { checkInstructionTypes } from './instruction-types.js';

const verdicts = await checkInstructionTypes(objectOf(JSON.parse(readFileSync(argv[2] ?? '', 'utf8'))));
const parseable = verdicts.filter(({ trailingCommas }) => !trailingCommas);
const fitting = verdicts.filter(({ instructionDiagnostics }) => instructionDiagnostics.length === 0);
const wrong = verdicts.filter(({ instructionDiagnostics }) => instructionDiagnostics.length > 0);
const lacking = fitting.filter(({ bodyDiagnostics }) => bodyDiagnostics.length > 0);
const last = (message: string): string =>
  message
    .trim()
    .split('\n')
    .at(-1)
    ?.trim()
    .replace(/ in type .*/, '') ?? '';

stdout.write(
  `${verdicts.length} examples, ${parseable.length} of them JSON; the instructions of ${fitting.length} fit, of ${wrong.length} do not:\n`,
);
for (const { operationId, kind, instructionDiagnostics } of wrong) {
  for (const { code, message } of instructionDiagnostics)
    stdout.write(`- ${operationId}, ${kind}: ${code} ${last(message)}\n`);
}
stdout.write(`${lacking.length} whole bodies do not fit although their instructions do:\n`);
const reasons = lacking.map(
  ({ operationId, bodyDiagnostics }) => `${operationId}: ${last(bodyDiagnostics[0]?.message ?? '')}`,
);
for (const reason of new Set(reasons)) {
  stdout.write(`- ${reasons.filter((other) => other === reason).length} of ${reason}\n`);
}
