import { expect, it } from 'vitest';
import type { JsonObject } from '../../../generator/src/document/json.js';
import { emitPackage } from '../../../generator/src/emit/emit-package.js';
import type { Shape } from '../../../generator/src/model/types.js';
import { kites, modelOf, noWords, object, operation, reference } from './model-pieces.js';

const owned = { version: '1.0.0', ranges: {} };
const shared = {
  words: noWords,
  permissions: {},
  repository: 'https://example.com/repository.git',
  licence: 'Free.\n',
  notice: 'A notice.',
};

const filesOf = async (shape: Shape | undefined): Promise<ReadonlyMap<string, string>> => {
  const area = kites(
    operation('getKite', { successes: [{ status: 200, shape }], schemas: shape ? ['Kite'] : [] }),
  );
  const schemas: JsonObject = shape ? { Kite: { type: 'object' } } : {};
  const slice = { openapi: '3.0.3', paths: {}, components: { schemas } };
  const files = await emitPackage(area, slice, owned, { model: modelOf({ Kite: object() }), ...shared });
  return new Map(files.map(({ path, content }) => [path, content]));
};

it('emits the files of an area in the order of their paths, and exports what they hold', async () => {
  const files = await filesOf(reference('Kite'));
  expect([...files.keys()]).toEqual([
    'LICENSE',
    'NOTICE',
    'README.md',
    'operations.json',
    'package.json',
    'src/client.ts',
    'src/index.ts',
    'src/models.ts',
    'src/schema.ts',
    'src/testing.ts',
    'tsconfig.json',
  ]);
  expect(files.get('LICENSE')).toBe('Free.\n');
  expect(files.get('src/index.ts')).toContain('./models.js');
  expect(files.get('package.json')).toContain('./testing');
});

it('emits no models and no makers where nothing has a name', async () => {
  const files = await filesOf(undefined);
  expect([...files.keys()].filter((path) => /models|testing/.test(path))).toEqual([]);
  expect(files.get('src/index.ts')).not.toContain('./models.js');
  expect(files.get('package.json')).not.toContain('./testing');
});
