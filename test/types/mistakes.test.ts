import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const mark = '// @ts-expect-error ';

/** A line that the compiler has to refuse. */
interface Mistake {
  /** The file and the line of it that the compiler has to name. */
  readonly place: string;
  /** What its message has to say. */
  readonly words: string;
}

/** Lists the mistakes of a folder. */
const readMistakes = (folder: string): readonly Mistake[] =>
  readFileSync(join(root, 'test/types', folder, 'mistakes.ts'), 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      line.includes(mark)
        ? [
            {
              place: `${folder}/mistakes.ts(${index + 2})`,
              words: line.slice(line.indexOf(mark) + mark.length),
            },
          ]
        : [],
    );

const folders = ['methods', 'patches'];
const mistakes = folders.flatMap(readMistakes);
const disarmed = join(root, 'node_modules/.cache/mistakes');

/** Writes copies whose mistakes are errors, as deep in the repository as the sources, so that their paths fit. */
const disarm = (folder: string): void => {
  mkdirSync(join(disarmed, folder), { recursive: true });
  for (const file of readdirSync(join(root, 'test/types', folder)).filter((name) => name.endsWith('.ts'))) {
    const source = readFileSync(join(root, 'test/types', folder, file), 'utf8');
    writeFileSync(
      join(disarmed, folder, file),
      source.replaceAll('@ts-expect-error', 'Wanted:').replaceAll("'../../", "'../../../../test/"),
    );
  }
};

/** Returns what a compiler says about all folders in one run. */
const compile = async (compiler: 'ts7' | 'typescript'): Promise<string> => {
  const tsc = join(root, `node_modules/${compiler}/bin/tsc`);
  const ended = promisify(execFile)(process.execPath, [tsc, '-p', disarmed, '--pretty', 'false'], {
    cwd: disarmed,
  });
  // The exit status only repeats whether there are messages.
  return ended.then(
    ({ stdout }) => stdout,
    ({ stdout }: { readonly stdout: string }) => stdout,
  );
};

/** Reads the messages by file and line, each with its explanations. */
const readMessages = (output: string): ReadonlyMap<string, string> =>
  new Map(
    output
      .split(/\n(?=\S)/)
      .filter((block) => block.trim() !== '')
      .map((block) => {
        const [, file = block, line = '', message = ''] =
          /^(.+?)\((\d+),\d+\): error TS\d+: ([^]*)$/.exec(block) ?? [];
        return [`${file}(${line})`, message];
      }),
  );

beforeAll(() => {
  for (const folder of folders) disarm(folder);
  const project = { extends: '../../../test/types/patches/tsconfig.json', include: ['*/*.ts'] };
  writeFileSync(join(disarmed, 'tsconfig.json'), JSON.stringify(project));
  return () => rmSync(disarmed, { recursive: true, force: true });
});

it.each([
  ['TypeScript 7', 'ts7'],
  ['TypeScript 5.9', 'typescript'],
] as const)(
  '%s says what is wrong with each mistake, and finds no other',
  async (_name, compiler) => {
    const messages = readMessages(await compile(compiler));

    expect([...messages.keys()]).toEqual(mistakes.map(({ place }) => place));
    for (const { place, words } of mistakes) expect(messages.get(place)).toContain(words);
  },
  60_000,
);
