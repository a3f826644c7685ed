#!/usr/bin/env node
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import pc from 'picocolors';
import { findWorkplace, requireManifest } from './commands/find-workplace.js';
import type { GenerateResult } from './commands/generate.js';
import type { UpdateResult } from './commands/update.js';
import { SpecError } from './errors.js';
import { showProgress } from './progress.js';

// A command loads what it needs when it runs: generate's compilers take longer than all of diff.
const { settings, root, outside } = findWorkplace();

const program = new Command('ld-rest')
  .description("Turns LaunchDarkly's published OpenAPI document into typed clients.")
  .showHelpAfterError();

program
  .command('pull')
  .description('fetch the published document, check it, and write spec/openapi.json without its prose')
  .option('--from <url|file>', 'where the document is (default: where LaunchDarkly publishes it)', source)
  .option('--keep-prose', 'keep summaries and descriptions', false)
  .action(async (options: { from?: string; keepProse: boolean }) => {
    const { pull } = await import('./commands/pull.js');
    if (outside !== undefined) requireManifest(root);
    const { outcome, source: facts } = await reporting((onProgress) =>
      pull({ root, ...options, onProgress }),
    );
    console.log(`Contract ${outcome}: ${JSON.stringify(facts['counts'])}`);
  });

program
  .command('diff')
  .description('compare two releases of the API and plan what the packages become')
  .argument('<before>', 'URL or file of a published document or a contract', source)
  .argument('<after>', 'the same', source)
  .addOption(new Option('--json', 'every change as data').conflicts('markdown'))
  .option('--markdown', 'the plan as Markdown')
  .action(async (before: string, after: string, options: { json?: true; markdown?: true }) => {
    const { diff, renderDiff } = await import('./commands/diff.js');
    const result = await diff({ root: settings, before, after });
    for (const note of result.notes) console.error(pc.yellow(note));
    process.stdout.write(renderDiff(result, options.json ? 'json' : options.markdown ? 'markdown' : 'text'));
  });

program
  .command('update')
  .description('take a new release in: pull, diff, fit the areas, generate, write changesets')
  .option('--from <url|file>', 'where the document is (default: where LaunchDarkly publishes it)', source)
  .option('--keep-prose', 'keep summaries and descriptions')
  .option(
    '--detailed-exitcode',
    'exit 0: nothing new, 2: updated, 3: updated and a person should look',
    false,
  )
  .option('--allow-dirty', 'write over files that git does not have as they are', false)
  .option('--body <file>', 'where to write the body of a pull request', fromHere)
  .option('--labels <file>', 'where to write its labels, one a line', fromHere)
  .action(async (options: UpdateArguments) => {
    if (outside !== undefined)
      throw new SpecError('update changes the repository of the packages. Run it in a clone of it.');
    const { exitCodeOf, update } = await import('./commands/update.js');
    const { from, keepProse, allowDirty } = options;
    const request = {
      root,
      allowDirty,
      ...(from !== undefined && { from }),
      ...(keepProse && { keepProse }),
    };
    const result = await reporting((onProgress) => update({ ...request, onProgress }));
    reportUpdate(result, options);
    process.exitCode = exitCodeOf(result, options.detailedExitcode);
  });

interface UpdateArguments {
  readonly from?: string;
  readonly keepProse?: true;
  readonly allowDirty: boolean;
  readonly detailedExitcode: boolean;
  readonly body?: string;
  readonly labels?: string;
}

function reportUpdate(result: UpdateResult, { body, labels }: UpdateArguments): void {
  console.log(result.outcome === 'updated' ? result.summary : 'Nothing new.');
  if (result.outcome === 'updated') {
    if (body !== undefined) writeReport(body, result.summary);
    if (labels !== undefined) writeReport(labels, `${result.labels.join('\n')}\n`);
  }
}

function writeReport(path: string, content: string): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    throw new SpecError(`The release was taken in, but its report cannot be written: ${reason}.`, {
      cause: error,
    });
  }
}

/** Runs a command that tells how far it is. */
async function reporting<Result>(
  run: (onProgress: (line: string) => void) => Promise<Result>,
): Promise<Result> {
  const progress = showProgress(process.stderr);
  try {
    return await run(progress.report);
  } finally {
    progress.end();
  }
}

program
  .command('generate')
  .description('generate the packages from the contract')
  .option('--check', 'write nothing; exit 1 when the packages differ from what would be generated', false)
  .option('--area <slug>', 'only this area')
  .option('--spec <file>', 'a contract or published document in place of spec/openapi.json', fromHere)
  .option('--out <dir>', 'a folder in place of packages', fromHere)
  .action(async (options: { check: boolean; area?: string; spec?: string; out?: string }) => {
    const { generate } = await import('./commands/generate.js');
    const result = await generate({ root: settings, ...outside, ...options });
    for (const note of result.notes) console.log(pc.yellow(note));
    if (options.check) reportCheck(result);
    else reportGenerated(result);
  });

program
  .command('reference')
  .description(
    'write the reference as Markdown pages: one an area, and the lists of methods and instructions',
  )
  .requiredOption('--out <dir>', 'the folder to write to', fromHere)
  .action(async ({ out }: { out: string }) => {
    const { reference } = await import('./commands/reference.js');
    console.log(`${await reference({ root, out })} pages`);
  });

/** A path on the command line is relative to where npm was called, not to the script that npm runs. */
function fromHere(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** A URL, or a path as above. */
function source(location: string): string {
  return /^(https?|file):/.test(location) ? location : fromHere(location);
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
