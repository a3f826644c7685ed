import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { Listr } from 'listr2';
import pc from 'picocolors';
import { generate } from './commands/generate.js';
import type { GenerateResult } from './commands/generate.js';
import { pull } from './commands/pull.js';
import { SpecError } from './errors.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const program = new Command('ld-rest')
  .description("Turns LaunchDarkly's published OpenAPI document into typed clients.")
  .showHelpAfterError();

program
  .command('pull')
  .description('fetch the published document, check it, and write spec/openapi.json without its prose')
  .option('--from <url|file>', 'where the document is (default: where LaunchDarkly publishes it)')
  .option('--keep-prose', 'keep summaries and descriptions', false)
  .action(async (options: { from?: string; keepProse: boolean }) => {
    await new Listr([
      {
        title: 'Pull the published document',
        task: async (_context, task) => {
          const report = (line: string): void => {
            task.output = line;
          };
          const { outcome, source } = await pull({ root, ...options, onProgress: report });
          task.title = `Contract ${outcome}: ${JSON.stringify(source['counts'])}`;
        },
      },
    ]).run();
  });

program
  .command('generate')
  .description('generate the packages from the contract')
  .option('--check', 'write nothing; exit 1 when the packages differ from what would be generated', false)
  .option('--area <slug>', 'only this area')
  .option('--spec <file>', 'a contract or published document in place of spec/openapi.json', fromHere)
  .option('--out <dir>', 'a folder in place of packages', fromHere)
  .action(async (options: { check: boolean; area?: string; spec?: string; out?: string }) => {
    const result = await generate({ root, ...options });
    for (const note of result.notes) console.log(pc.yellow(note));
    if (options.check) reportCheck(result);
    else reportGenerated(result);
  });

/** A path on the command line is relative to where npm was called, not to the script that npm runs. */
function fromHere(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

function reportGenerated({ model, files, bytes, difference, timings }: GenerateResult): void {
  const { changed, stale, unchanged } = difference;
  const operations = model.areas.flatMap((area) => area.operations);
  const time = timings.map(([stage, milliseconds]) => `${stage} ${Math.round(milliseconds)} ms`).join(', ');
  console.log(
    `${model.areas.length} packages, ${operations.length} operations, ${files} files, ${bytes} bytes (${time})`,
  );
  console.log(`${changed.length} written, ${stale.length} removed, ${unchanged} unchanged`);
}

function reportCheck({ difference: { changed, stale } }: GenerateResult): void {
  for (const { path } of changed) console.log(`${pc.red('differs')}  ${path}`);
  for (const path of stale) console.log(`${pc.red('stale')}    ${path}`);
  if (changed.length + stale.length === 0)
    console.log(pc.green('The packages are what the generator makes.'));
  else {
    console.log('Generated files are never edited: run `npm run generate`, or change the generator.');
    process.exitCode = 1;
  }
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof SpecError)) throw error;
  console.error(pc.red(error.message));
  process.exitCode = 1;
}
