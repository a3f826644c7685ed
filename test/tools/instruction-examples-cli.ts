/*
 * Prints what a published document's semantic-patch instructions lift to, and which of its examples do not validate.
 * Run from the root:
 *   npx esbuild test/tools/instruction-examples-cli.ts --bundle --platform=node --format=esm --packages=external \
 *     | node --input-type=module - path/to/openapi.json
 */
import { readFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import {
  renderLiftNotes,
  renderLiftReport,
} from '../../generator/src/distil/semantic-patch/render-lift-report.js';
import { objectOf } from '../../generator/src/document/json.js';
import { checkInstructionExamples } from './instruction-examples.js';

const { reports, checks } = checkInstructionExamples(
  objectOf(JSON.parse(readFileSync(argv[2] ?? '', 'utf8'))),
);
const parseable = checks.filter(({ trailingCommas }) => !trailingCommas);
const invalid = checks.filter(({ errors }) => errors.length > 0);
const lacking = checks
  .filter(({ lacksEnvironmentKey }) => lacksEnvironmentKey)
  .map(({ operationId }) => operationId);

stdout.write(`${renderLiftReport(reports)}\n${renderLiftNotes(reports)}\n`);
stdout.write(
  `${checks.length} examples, ${parseable.length} of them JSON; ${invalid.length} do not validate:\n`,
);
for (const { operationId, kind, errors } of invalid)
  stdout.write(`- ${operationId}, ${kind}: ${errors.join('; ')}\n`);
stdout.write('Examples without the environment key that their body requires:\n');
for (const operationId of new Set(lacking)) {
  stdout.write(`- ${operationId}: ${lacking.filter((id) => id === operationId).length}\n`);
}
