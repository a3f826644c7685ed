import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const mark = '// @ts-expect-error ';

/** What a folder of mistakes has: each mistake by its line, with the words that the message has to have. */
const readMistakes = (folder: string): readonly { readonly line: number; readonly words: string }[] =>
  readFileSync(join(root, 'test/types', folder, 'mistakes.ts'), 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      line.includes(mark) ? [{ line: index + 2, words: line.slice(line.indexOf(mark) + mark.length) }] : [],
    );

/** Writes a copy whose mistakes are errors, as deep in the repository as the source, so that its paths fit. */
const disarm = (folder: string): string => {
  const disarmed = join(root, 'node_modules/.cache', `${folder}-mistakes`);
  const source = readFileSync(join(root, 'test/types', folder, 'mistakes.ts'), 'utf8');
  mkdirSync(disarmed, { recursive: true });
  const project = { extends: `../../../test/types/${folder}/tsconfig.json`, include: ['*.ts'] };
  writeFileSync(join(disarmed, 'tsconfig.json'), JSON.stringify(project));
  const own = source.replaceAll('@ts-expect-error', 'Wanted:').replaceAll("'../../", "'../../../test/");
  writeFileSync(join(disarmed, 'mistakes.ts'), own);
  onTestFinished(() => rmSync(disarmed, { recursive: true, force: true }));
  return disarmed;
};

/** Returns what a compiler says about a project. */
const compile = async (compiler: 'ts7' | 'typescript', project: string): Promise<string> => {
  const tsc = join(root, `node_modules/${compiler}/bin/tsc`);
  const ended = promisify(execFile)(process.execPath, [tsc, '-p', project, '--pretty', 'false'], {
    cwd: project,
  });
  // The exit status only repeats whether there are messages.
  return ended.then(
    ({ stdout }) => stdout,
    ({ stdout }: { readonly stdout: string }) => stdout,
  );
};

/** Reads the messages about one file, by line, each with its explanations. */
const readMessages = (output: string): ReadonlyMap<number, string> =>
  new Map(
    output.split(/\n(?=\S)/).flatMap((block) => {
      const [, line, message] = /^mistakes\.ts\((\d+),\d+\): error TS\d+: ([^]*)$/.exec(block) ?? [];
      return line === undefined || message === undefined ? [] : [[Number(line), message] as const];
    }),
  );

describe.each([
  ['TypeScript 7', 'ts7'],
  ['TypeScript 5.9', 'typescript'],
] as const)('%s', (_name, compiler) => {
  it.each(['methods', 'patches'])(
    'accepts the %s, and finds each mistake on its line',
    async (folder) => {
      expect(await compile(compiler, join(root, 'test/types', folder))).toBe('');
    },
    60_000,
  );

  it.each(['methods', 'patches'])(
    'says what is wrong with each mistake of the %s, and finds no other',
    async (folder) => {
      const mistakes = readMistakes(folder);
      const messages = readMessages(await compile(compiler, disarm(folder)));

      expect([...messages.keys()]).toEqual(mistakes.map(({ line }) => line));
      for (const { line, words } of mistakes) expect(messages.get(line)).toContain(words);
    },
    60_000,
  );
});
