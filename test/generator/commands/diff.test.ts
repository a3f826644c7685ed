import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { diff, renderDiff } from '../../../generator/src/commands/diff.js';
import { temporaryWorkspace } from '../temporary-workspace.js';
import { flockDocument } from './flock-document.js';

const first = flockDocument({ operations: { 'Ducks (beta)': 'getDuck listDucks', Swans: 'getSwan' } });
const second = flockDocument({
  operations: { Ducks: 'getDuck', Owls: 'listDucks', Swans: 'getSwan feedSwan' },
});

const workspace = (files: Readonly<Record<string, unknown>> = {}): string =>
  temporaryWorkspace({
    'spec/areas.json': {
      ducks: { title: 'Ducks', tags: ['Ducks'] },
      swans: { title: 'Swans', tags: ['Swans'] },
    },
    'first.json': first,
    'second.json': second,
    ...files,
  });

it('compares published documents, and keeps operations in the package that has them', async () => {
  const root = workspace();
  const result = await diff({ root, before: join(root, 'first.json'), after: join(root, 'second.json') });
  expect(renderDiff(result, 'text')).toBe(
    ['Breaks nobody. 2 minor.', '', 'minor   ducks 1 graduation', 'minor   swans 1 addition', ''].join('\n'),
  );
  expect(result.adoption.adopted).toEqual([{ tag: 'Owls', slug: 'ducks', fresh: false }]);
});

it('prints every change as JSON', async () => {
  const root = workspace();
  const result = await diff({ root, before: join(root, 'first.json'), after: join(root, 'second.json') });
  const { packages, changes } = JSON.parse(renderDiff(result, 'json'));
  expect(packages).toEqual([
    { name: '@ld-rest/ducks', bump: 'minor', state: 'goes on' },
    { name: '@ld-rest/swans', bump: 'minor', state: 'goes on' },
  ]);
  expect(changes.at(-1)).toEqual({
    kind: 'operation-added',
    bump: 'minor',
    group: 'Added',
    area: 'swans',
    operation: {
      name: 'feedSwan',
      operationId: 'feedSwan',
      method: 'get',
      path: '/api/v2/feedSwan',
      stability: 'stable',
    },
    pointer: '/paths/~1api~1v2~1feedSwan/get',
    subject: '',
    site: '',
    after: 'GET /api/v2/feedSwan',
    sentence: 'New method: `feedSwan`.',
  });
});

it('reads a document from where it is published', async () => {
  const root = workspace();
  const server = createServer((_, response) => response.end(JSON.stringify(second)));
  onTestFinished(() => void server.close());
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const result = await diff({
    root,
    before: join(root, 'first.json'),
    after: `http://127.0.0.1:${port}/openapi.json`,
  });
  expect(result.plan.packages.map(({ slug }) => slug)).toEqual(['ducks', 'swans']);
});

it('leaves out corrections that do not concern a document, and says so', async () => {
  const root = workspace({
    'spec/overlay.yaml': {
      overlay: '1.0.0',
      info: { title: 'Corrections', version: '1' },
      actions: [
        {
          target: '$.paths.*[?@.operationId == "feedSwan"]',
          description: 'It is beta.',
          update: { 'x-stability': 'beta' },
        },
      ],
    },
  });
  const after = join(root, 'second.json');
  const { notes } = await diff({ root, before: join(root, 'first.json'), after });
  expect(notes).toEqual([
    `${join(root, 'first.json')}: spec/overlay.yaml: action 1 does not concern this document; left out.`,
  ]);
});

it('finds nothing between a document and itself', async () => {
  const root = workspace();
  const path = join(root, 'first.json');
  const result = await diff({ root, before: path, after: path });
  expect(renderDiff(result, 'markdown')).toBe('Nothing changes.\n');
});
