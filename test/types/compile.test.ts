import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a compiler says about a project; nothing when it accepts it. */
const errorsOf = (compiler: 'ts7' | 'typescript', project: string): string => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [`node_modules/${compiler}/bin/tsc`, '-p', `test/types/${project}`],
    { cwd: root, encoding: 'utf8' },
  );
  return stdout + stderr;
};

describe.each([
  ['TypeScript 7', 'ts7'],
  ['TypeScript 5.9', 'typescript'],
] as const)('%s', (_name, compiler) => {
  it('accepts every package, strict, the declarations of libraries included', { timeout: 120_000 }, () => {
    expect(errorsOf(compiler, 'all-packages.json')).toBe('');
  });

  it.each(['nodenext', 'bundler'])(
    'accepts a consumer of the built packages under %s',
    { timeout: 60_000 },
    (resolution) => {
      expect(errorsOf(compiler, `consumer/${resolution}.json`)).toBe('');
    },
  );
});

describe('generated code', () => {
  it('has no casts and no conditional types', () => {
    const { stdout } = spawnSync(
      'git',
      [
        'grep',
        '-nE',
        String.raw`\bas (?!const\b)|<any>|\bany\b| extends [^{]+ \? `,
        '--',
        'packages/*/src/client.ts',
      ],
      { cwd: root, encoding: 'utf8' },
    );
    expect(stdout).toBe('');
  });
});
