import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { generate } from '../../generator/src/commands/generate.js';
import { temporaryWorkspace } from '../generator/temporary-workspace.js';
import { miniDocument } from './mini-document.js';

const mini = fileURLToPath(new URL('mini/', import.meta.url));

it.each(['client.ts', 'models.ts', 'schema.ts', 'testing.ts'])(
  'the %s of the miniature client is what the generator makes of its contract',
  async (file) => {
    const areas = { mini: { title: 'Mini', tags: ['Mini'] } };
    const root = temporaryWorkspace({ 'spec/openapi.json': miniDocument, 'spec/areas.json': areas });
    await generate({ root, area: 'mini' });
    const made = readFileSync(join(root, 'packages/mini/src', file), 'utf8');
    await expect(made).toMatchFileSnapshot(join(mini, file));
  },
);
