import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SpecError } from '../../../generator/src/errors.js';
import { withLock } from '../../../generator/src/write/with-lock.js';
import { temporaryFolder } from '../load/temporary-folder.js';

const repository = (): string => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'package.json'), '{}');
  return root;
};

it('returns what the command returns, and lets the next one in, also after a failure', async () => {
  const root = repository();
  expect(await withLock(root, async () => 1)).toBe(1);
  await expect(withLock(root, () => Promise.reject(new Error('No.')))).rejects.toThrow('No.');
  expect(await withLock(root, async () => 2)).toBe(2);
});

it('keeps a second command out while the first is at work, and no command of another repository', async () => {
  const root = repository();
  await withLock(root, async () => {
    await expect(withLock(root, async () => 1)).rejects.toThrow(
      new SpecError(
        `Another command is writing to ${root}. Nothing was changed; run this one again when the other has ended.`,
      ),
    );
    expect(await withLock(repository(), async () => 2)).toBe(2);
  });
});

it('sweeps what a killed command left, before the command runs', async () => {
  const root = repository();
  const litter = join(root, '.ld-rest-writing');
  mkdirSync(litter);
  expect(await withLock(root, async () => existsSync(litter))).toBe(false);
});

it('says what it needs where there is no repository', async () => {
  const root = temporaryFolder();
  await expect(withLock(root, async () => 1)).rejects.toThrow(
    `Cannot open ${join(root, 'package.json')}, which locks the repository. Expected a file that can be written.`,
  );
});
