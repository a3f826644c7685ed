import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { update } from '../../../generator/src/commands/update.js';
import { flockRepository, documentOf, filesOf } from './flock-repository.js';
import { runChild } from './run-child.js';

/** More of both are run by hand: ROAD_RUNS=50 npx vitest run test/generator/commands/update-killed.test.ts */
const runs = Number(process.env['ROAD_RUNS'] ?? 2);

const folder = mkdtempSync(join(tmpdir(), 'ld-rest-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A package ends, two come, and one changes. */
const next = { operations: { Ducks: 'getDuck', 'Owls (beta)': 'getOwl', Wrens: 'getWren' } };

/** A repository before the release, and what it holds after it. */
interface Prepared {
  readonly copy: () => string;
  readonly complete: ReadonlyMap<string, string>;
}

const prepare = async (): Promise<Prepared> => {
  const original = mkdtempSync(join(folder, 'prepared-'));
  const root = await flockRepository();
  documentOf(root, next);
  cpSync(root, original, { recursive: true });
  const copy = (): string => {
    const path = mkdtempSync(join(folder, 'copy-'));
    cpSync(original, path, { recursive: true });
    onTestFinished(() => rmSync(path, { recursive: true }));
    return path;
  };
  const whole = copy();
  await update({ root: whole, from: join(whole, 'next.document.json') });
  return { copy, complete: filesOf(whole) };
};

let prepared: Promise<Prepared> | undefined;

/** How much a killed run left to do. */
const describe = (
  complete: ReadonlyMap<string, string>,
  cut: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string>,
): string => {
  const lacking = (files: ReadonlyMap<string, string>): number =>
    [...complete].filter(([path, text]) => files.get(path) !== text).length;
  return `${lacking(cut)} of ${lacking(before)} files were still to be written`;
};

it.each(Array.from({ length: runs }, (_, index) => [index] as const))(
  'finishes in the next run what kill number %i has cut short, without litter',
  async (index) => {
    prepared ??= prepare();
    const { copy, complete } = await prepared;
    const root = copy();
    const from = join(root, 'next.document.json');
    const before = filesOf(root);
    await runChild(root, from, (index * 7) % 20);
    const cut = filesOf(root);
    await update({ root, from });
    expect(filesOf(root)).toEqual(complete);
    process.stderr.write(
      process.env['ROAD_RUNS'] ? `kill ${index}: ${describe(complete, cut, before)}\n` : '',
    );
  },
);

it.each(Array.from({ length: Math.ceil(runs / 2) }, (_, index) => [index] as const))(
  'lets one of two updates win race number %i, and the other say so',
  async () => {
    prepared ??= prepare();
    const { copy, complete } = await prepared;
    const root = copy();
    const from = join(root, 'next.document.json');
    const results = await Promise.all([runChild(root, from), runChild(root, from)]);
    const outputs = results.map(({ output }) => output);
    const winners = outputs.filter((output) => output.includes('Done: updated'));
    // The other finds the lock taken, or comes so late that the first has ended.
    const others = outputs.filter((output) =>
      /Failed: SpecError: Another command is writing to|Done: nothing new/.test(output),
    );
    expect([winners.length, others.length]).toEqual([1, 1]);
    expect(filesOf(root)).toEqual(complete);
  },
);
