import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { generate } from '../../generator/src/commands/generate.js';
import { kiteAreas, kiteDocument } from './kite-document.js';
import { temporaryWorkspace } from './temporary-workspace.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));

it('The committed packages are what the generator makes.', async () => {
  const { difference } = await generate({ root: repository, check: true });
  expect(difference.changed.map(({ path }) => path)).toEqual([]);
  expect(difference.stale).toEqual([]);
});

it('The command exits with 1 and names an edited file, and with 0 once it is generated anew.', async () => {
  const root = temporaryWorkspace({ 'spec/openapi.json': kiteDocument, 'spec/areas.json': kiteAreas });
  cpSync(join(repository, 'generator/dist'), join(root, 'generator/dist'), { recursive: true });
  cpSync(join(repository, 'generator/package.json'), join(root, 'generator/package.json'));
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  const run = (...flags: readonly string[]): { status: number | null; stdout: string } =>
    spawnSync(process.execPath, ['generator/dist/cli.js', 'generate', ...flags], {
      cwd: root,
      encoding: 'utf8',
    });

  await generate({ root });
  appendFileSync(join(root, 'packages/kites/src/client.ts'), '// edited\n');
  const { status, stdout } = run('--check');
  expect(status).toBe(1);
  expect(stdout).toContain('packages/kites/src/client.ts');
  expect(run()).toMatchObject({ status: 0 });
  expect(run('--check')).toMatchObject({ status: 0 });
});

it('The command says in one message what is wrong, and exits with 1.', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['generator/dist/cli.js', 'pull', '--from', 'no-such-file.json'],
    { cwd: repository, encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stderr.match(/no-such-file\.json/g)).toHaveLength(2);
  expect(stderr).not.toContain('    at ');
});
