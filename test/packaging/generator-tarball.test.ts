import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(repository, 'node_modules/.cache');

let folder = '';
let program = '';

interface Outcome {
  readonly status: number | null;
  readonly printed: string;
  readonly complaints: string;
}

/** Runs the installed command in a folder that holds nothing else. */
const run = (...given: readonly string[]): Outcome => {
  const options = {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NO_COLOR: '1' },
  } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...given], options);
  return { status, printed: stdout, complaints: stderr };
};

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

// Inside the repository, so that what the package needs from others is found without a registry.
beforeAll(() => {
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'stranger-'));
  const installed = join(folder, 'node_modules/@ld-rest/generator');
  mkdirSync(installed, { recursive: true });
  const pack = ['pack', '--silent', '--pack-destination', folder, '--workspace', 'generator'];
  const tarball = execFileSync('npm', pack, { cwd: repository, encoding: 'utf8' }).trim();
  execFileSync('tar', ['-xzf', join(folder, tarball), '-C', installed, '--strip-components', '1']);
  rmSync(join(folder, tarball));
  program = join(installed, 'dist/cli.js');

  const document = JSON.parse(readFileSync(join(repository, 'spec/openapi.json'), 'utf8'));
  Object.assign(document.paths['/api/v2/tags'].get, {
    summary: 'Invented for a test',
    description: 'Lists what somebody invented.',
  });
  writeFileSync(join(folder, 'published.json'), JSON.stringify(document));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the generator, installed from its tarball into an empty folder', () => {
  it('has what npm shows, and what it needs outside of the repository', () => {
    const installed = join(folder, 'node_modules/@ld-rest/generator');
    expect(readdirSync(installed).toSorted()).toEqual([
      'LICENSE',
      'NOTICE',
      'README.md',
      'dist',
      'package.json',
      'settings',
    ]);
    for (const file of ['LICENSE', 'NOTICE'])
      expect(readFileSync(join(installed, file), 'utf8')).toBe(readFileSync(join(repository, file), 'utf8'));
  });

  it('prints its help', () => {
    const { status, printed } = run('--help');
    expect(status).toBe(0);
    expect(printed).toMatch(/pull .*\n[^]*diff .*\n[^]*generate /);
  });

  it(
    'pulls a document with its texts, and generates packages that hold them and compile',
    { timeout: 60_000 },
    () => {
      expect(run('pull', '--from', 'published.json', '--keep-prose')).toMatchObject({
        status: 0,
        printed: expect.stringMatching(/^Contract updated: /),
      });
      expect(run('generate', '--area', 'tags')).toMatchObject({
        status: 0,
        printed: expect.stringContaining('11 written'),
      });
      expect(read('packages/tags/src/client.ts')).toContain('Lists what somebody invented.');

      const compilerOptions = {
        module: 'nodenext',
        target: 'es2022',
        lib: ['es2022', 'dom'],
        strict: true,
        noEmit: true,
        types: [],
      };
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({ compilerOptions, include: ['packages/*/src'] }),
      );
      const compiler = join(repository, 'node_modules/ts7/bin/tsc');
      expect(spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' }).stdout).toBe('');
    },
  );

  it('compares two documents', { timeout: 60_000 }, () => {
    const after = JSON.parse(read('published.json'));
    delete after.paths['/api/v2/tags'];
    writeFileSync(join(folder, 'next.json'), JSON.stringify(after));
    const { status, printed } = run('diff', 'published.json', 'next.json');
    expect(status).toBe(0);
    expect(printed).toContain('@ld-rest/tags');
  });

  it('says that an update needs the repository', () => {
    expect(run('update')).toEqual({
      status: 1,
      printed: '',
      complaints: 'update changes the repository of the packages. Run it in a clone of it.\n',
    });
  });
});
