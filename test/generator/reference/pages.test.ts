import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readApi } from '../../../generator/src/commands/read-api.js';
import { reference } from '../../../generator/src/commands/reference.js';
import { readDocument } from '../../../generator/src/load/read-document.js';
import type { ApiModel } from '../../../generator/src/model/types.js';
import { emitReference, type ReferencePage } from '../../../generator/src/reference/emit-reference.js';
import { kiteAreas, kiteDocument } from '../kite-document.js';
import { temporaryWorkspace } from '../temporary-workspace.js';

const golden = fileURLToPath(new URL('../../golden/reference/', import.meta.url));
const repository = fileURLToPath(new URL('../../..', import.meta.url));

const words = {
  areas: {
    kites: { purpose: 'Kites fly. They need wind.', task: 'Fly `one`.', traps: ['A kite can `fall`.'] },
  },
  operations: { getKites: 'Lists the kites. Newest first.' },
  parameters: { limit: 'Largest number of kites on a page.', kiteKey: "The kite's key." },
  propertyDefaults: { key: 'Names the kite.' },
  schemas: { Kite: 'A thing on a line.' },
};
const permissions = {
  operations: { postKite: { actions: ['createKite'], resource: 'kite/*', role: 'writer' } },
};

describe('the reference of an invented API', () => {
  const names = ['index.md', 'instructions.md', 'kites.md', 'knots.md', 'methods.md'];

  it.each(names)('has the %s that was reviewed', async (name) => {
    const root = temporaryWorkspace({
      'spec/openapi.json': kiteDocument,
      'spec/areas.json': kiteAreas,
      'spec/words.yaml': words,
      'spec/permissions.yaml': permissions,
    });
    const out = join(root, 'reference');
    expect(await reference({ root, out })).toBe(names.length);
    expect(readdirSync(out).toSorted()).toEqual(names);
    await expect(readFileSync(join(out, name), 'utf8')).toMatchFileSnapshot(join(golden, name));
  });
});

describe('the reference of the API', () => {
  let model: ApiModel;
  let pages: ReadonlyMap<string, ReferencePage['content']>;

  beforeAll(async () => {
    const [api, needs] = await Promise.all([
      readApi({ root: repository }),
      readDocument(join(repository, 'spec/permissions.yaml')),
    ]);
    model = api.model;
    const emitted = emitReference({ model, words: api.words, permissions: needs });
    pages = new Map(emitted.map(({ path, content }) => [path, content]));
  });

  it('has a heading for every method, on the page of its package, and lists it with that package', () => {
    const all = pages.get('methods.md') ?? '';
    const missing = model.areas.flatMap(({ slug, operations }) =>
      operations
        .filter(
          ({ name }) =>
            !pages.get(`${slug}.md`)?.includes(`\n## ${name}\n`) ||
            !all.includes(`href="./${slug}.md#${name.toLowerCase()}"`),
        )
        .map(({ name }) => name),
    );
    expect(missing).toEqual([]);
    expect(model.areas.flatMap(({ operations }) => operations).length).toBeGreaterThan(380);
  });

  it('has a place for every kind of instruction, and lists it', () => {
    const all = pages.get('instructions.md') ?? '';
    const kinds = model.areas.flatMap(({ slug, operations }) =>
      operations.flatMap(({ name, instructions }) =>
        instructions.map(({ kind }) => ({ slug, anchor: `${name}-${kind}` })),
      ),
    );
    const missing = kinds.filter(
      ({ slug, anchor }) =>
        !pages.get(`${slug}.md`)?.includes(`<dt id="${anchor}"`) ||
        !all.includes(`href="./${slug}.md#${anchor}"`),
    );
    expect(missing).toEqual([]);
    expect(kinds.length).toBeGreaterThan(150);
  });

  it('shows a program for every method', () => {
    const fences = [...pages.values()].join('\n').match(/^```ts$/gm) ?? [];
    expect(fences).toHaveLength(model.areas.flatMap(({ operations }) => operations).length);
  });
});
