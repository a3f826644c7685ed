import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { generate } from '../../../generator/src/commands/generate.js';
import { pull } from '../../../generator/src/commands/pull.js';
import { update } from '../../../generator/src/commands/update.js';
import { temporaryWorkspace } from '../temporary-workspace.js';
import { flockDocument } from './flock-document.js';

const written = new URL('../../../generator/dist/write/', import.meta.url);
const runner = fileURLToPath(new URL('run-update.mjs', import.meta.url));

/** Where a repository is that has taken in one release, and what it holds after the next one. */
interface Prepared {
  readonly repository: string;
  readonly complete: ReadonlyMap<string, string>;
}

const folder = mkdtempSync(join(tmpdir(), 'ld-rest-interrupted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const copyOf = (root: string): string => {
  const copy = mkdtempSync(join(folder, 'copy-'));
  cpSync(root, copy, { recursive: true });
  return copy;
};

const contents = (root: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(root, path)).isFile())
      .toSorted()
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );

interface Interruption {
  /** The progress that triggers the signal. */
  readonly stage: string;
  readonly delay: number;
  readonly signal: NodeJS.Signals;
}

/** Runs an update, interrupts it, and waits for its end. */
const run = (root: string, interruption: Interruption): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [runner, root, join(root, 'next.json')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', () => resolve());
    child.stdout.on('data', (data: Buffer) => {
      if (data.toString().includes(interruption.stage)) {
        setTimeout(() => child.kill(interruption.signal), interruption.delay);
      }
    });
  });

const prepare = async (): Promise<Prepared> => {
  const root = temporaryWorkspace({
    'spec/areas.json': { ducks: { title: 'Ducks', tags: ['Ducks'] } },
    'first.json': flockDocument({ operations: { Ducks: 'getDuck listDucks' } }),
    'next.json': flockDocument({
      operations: { Ducks: 'getDuck', 'Owls (beta)': 'getOwl', Wrens: 'getWren' },
    }),
  });
  await pull({ root, from: join(root, 'first.json') });
  await generate({ root });
  const repository = join(folder, 'repository');
  cpSync(root, repository, { recursive: true });
  await update({ root, from: join(root, 'next.json') });
  return { repository, complete: contents(root) };
};

let prepared: Promise<Prepared> | undefined;

it.each([
  { stage: 'Fetch', delay: 0, signal: 'SIGINT' },
  { stage: 'Distil', delay: 0, signal: 'SIGTERM' },
  { stage: 'Fit the areas', delay: 10, signal: 'SIGINT' },
  { stage: 'Generate', delay: 0, signal: 'SIGTERM' },
  { stage: 'Generate', delay: 60, signal: 'SIGINT' },
  { stage: 'Generate', delay: 120, signal: 'SIGINT' },
  { stage: 'Generate', delay: 180, signal: 'SIGHUP' },
] as const)(
  'leaves all of a release or nothing when $signal comes $delay ms after "$stage"',
  async (interruption) => {
    prepared ??= prepare();
    const { repository, complete } = await prepared;
    const root = copyOf(repository);
    const before = contents(root);
    await run(root, interruption);
    const left = [...contents(root)].join('\n');
    expect(complete).not.toEqual(before);
    expect(left).toBeOneOf([[...before].join('\n'), [...complete].join('\n')]);
  },
);

it('finishes what it writes before it heeds a signal', async () => {
  const code = `
    import { withoutInterruption } from ${JSON.stringify(new URL('without-interruption.js', written).href)};
    withoutInterruption(() => {
      process.stdout.write('Writing');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    });
    process.stdout.write(', written');
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
    if (output === 'Writing') child.kill('SIGINT');
  });
  await once(child, 'close');
  expect(output).toBe('Writing, written');
});
