// Runs before npm packs: copies into the package what a run outside of the repository needs of it.
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const repository = new URL('../', import.meta.url);
const target = new URL('settings/', import.meta.url);
const needed = [
  'LICENSE',
  'NOTICE',
  'package.json',
  'packages/runtime/package.json',
  'spec/areas.json',
  'spec/overlay.yaml',
  'spec/permissions.yaml',
  'spec/words.yaml',
];

rmSync(target, { recursive: true, force: true });
for (const path of needed)
  cpSync(fileURLToPath(new URL(path, repository)), fileURLToPath(new URL(path, target)));
