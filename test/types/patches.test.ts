import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = join(root, 'test/types/patches');
/** As deep in the repository as the source, so that its paths fit. */
const disarmed = join(root, 'node_modules/.cache/patch-mistakes');

const mark = '// @ts-expect-error ';
const lines = readFileSync(join(source, 'mistakes.ts'), 'utf8').split('\n');
/** The mistakes by line, with the words that the message has to have. */
const mistakes = lines.flatMap((line, index) =>
  line.includes(mark) ? [{ line: index + 2, words: line.slice(line.indexOf(mark) + mark.length) }] : [],
);

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

beforeAll(() => {
  mkdirSync(disarmed, { recursive: true });
  copyFileSync(join(source, 'tsconfig.json'), join(disarmed, 'tsconfig.json'));
  writeFileSync(join(disarmed, 'mistakes.ts'), lines.join('\n').replaceAll('@ts-expect-error', 'Wanted:'));
});
afterAll(() => rmSync(disarmed, { recursive: true, force: true }));

describe.each([
  ['TypeScript 7', 'ts7'],
  ['TypeScript 5.9', 'typescript'],
] as const)('%s', (_name, compiler) => {
  it('accepts every form of a patch, and finds each mistake on its line', { timeout: 60_000 }, async () => {
    expect(await compile(compiler, source)).toBe('');
  });

  it('finds nothing but the mistakes, and says what is wrong with each', { timeout: 60_000 }, async () => {
    const messages = readMessages(await compile(compiler, disarmed));

    expect([...messages.keys()]).toEqual(mistakes.map(({ line }) => line));
    for (const { line, words } of mistakes) expect(messages.get(line)).toContain(words);
  });
});
