import { expect, it } from 'vitest';
import { buildModel } from '../../../generator/src/areas/build-model.js';
import type { AreaDefinition } from '../../../generator/src/areas/read-areas.js';
import type { JsonObject } from '../../../generator/src/document/json.js';

const kites: AreaDefinition = { slug: 'kites', title: 'Kites', tags: ['Kites'], operations: [] };
const tails: AreaDefinition = { slug: 'tails', title: 'Tails', tags: ['Tails'], operations: [] };

const contract = (operations: Readonly<Record<string, string>>): JsonObject => ({
  paths: Object.fromEntries(
    Object.entries(operations).map(([operationId, tag]) => [
      `/${operationId}`,
      { get: { operationId, tags: [tag], responses: {} } },
    ]),
  ),
});

const areasOf = (
  source: JsonObject,
  ...areas: readonly AreaDefinition[]
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    buildModel(source, areas).areas.map(({ slug, operations }) => [slug, operations.map(({ name }) => name)]),
  );

it('puts an operation into the area of its tag', () => {
  expect(areasOf(contract({ getKite: 'Kites', getTail: 'Tails' }), kites, tails)).toEqual({
    kites: ['getKite'],
    tails: ['getTail'],
  });
});

it('puts a pinned operation into the area that pins it, whatever its tag', () => {
  const source = contract({ getKite: 'Kites', getTail: 'Tails', getKnot: 'Tails' });
  expect(areasOf(source, { ...kites, operations: ['getKnot'] }, tails)).toEqual({
    kites: ['getKite', 'getKnot'],
    tails: ['getTail'],
  });
});

it('names a tag that is in no area, with the line to add', () => {
  expect(() => areasOf(contract({ getKite: 'Kites', getTail: 'Tails' }), kites)).toThrow(
    'Tag "Tails" is in no area. Add it to spec/areas.json: "tails": {"title":"Tails","tags":["Tails"]}',
  );
});

it('proposes the existing area for a tag that differs only in its stability', () => {
  expect(() => areasOf(contract({ getKite: 'Kites', getTail: 'Kites (beta)' }), kites)).toThrow(
    '"kites": {"title":"Kites","tags":["Kites","Kites (beta)"]}',
  );
});

it('names an area without operations', () => {
  expect(() => areasOf(contract({ getKite: 'Kites' }), kites, tails)).toThrow(
    'Area "tails" has no operations: no operation is tagged "Tails". Correct its tags in spec/areas.json, or remove it.',
  );
});

it('names a pin that pins nothing', () => {
  expect(() => areasOf(contract({ getKite: 'Kites' }), { ...kites, operations: ['getMoon'] })).toThrow(
    'Area "kites" pins operation "getMoon", which does not exist.',
  );
});
