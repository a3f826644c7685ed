import { expect, it } from 'vitest';
import type { AreaDefinition } from '../../../generator/src/areas/read-areas.js';
import { adoptAreas } from '../../../generator/src/areas/adopt-areas.js';
import type { Adoption, TaggedOperation } from '../../../generator/src/areas/adopt-areas.js';
import { fitAreas } from '../../../generator/src/areas/fit-areas.js';

const area = (slug: string, tags: readonly string[], operations: readonly string[] = []): AreaDefinition => ({
  slug,
  title: slug.charAt(0).toUpperCase() + slug.slice(1),
  tags,
  operations,
});

/** Operations by their tag: `{ Kites: 'getKite putKite' }`. */
const operations = (idsByTag: Readonly<Record<string, string>>): readonly TaggedOperation[] =>
  Object.entries(idsByTag).flatMap(([tag, ids]) =>
    ids
      .split(' ')
      .map((operationId) => ({ operationId, tag, method: 'get', path: `/${operationId}` }) as const),
  );

const kites = area('kites', ['Kites']);
const tails = area('tails', ['Tails']);
const before = operations({ Kites: 'getKite putKite flyKite', Tails: 'getTail' });

const adopt = (
  idsByTag: Readonly<Record<string, string>>,
  areas: readonly AreaDefinition[] = [kites, tails],
): Adoption => adoptAreas({ areas, before, after: operations(idsByTag) });

it('leaves areas alone that fit', () => {
  const areas = [kites, tails];
  expect(adopt({ Kites: 'getKite putKite flyKite newKite', Tails: 'getTail' })).toEqual({
    areas,
    adopted: [],
    pinned: [],
    ended: [],
  });
});

it('keeps the package of a tag that is renamed wholesale', () => {
  const { areas, adopted } = adopt({ Dragons: 'getKite putKite flyKite', Tails: 'getTail' });
  expect(areas).toEqual([area('kites', ['Dragons']), tails]);
  expect(adopted).toEqual([{ tag: 'Dragons', slug: 'kites', fresh: false }]);
});

it('keeps the package of a tag that is renamed while operations come and go', () => {
  const { areas } = adopt({ Dragons: 'getKite putKite newKite', Tails: 'getTail' });
  expect(areas).toEqual([area('kites', ['Dragons']), tails]);
});

it('keeps the package of a tag that graduates', () => {
  const beta = [area('kites', ['Kites (beta)']), tails];
  const { areas } = adoptAreas({
    areas: beta,
    before: operations({ 'Kites (beta)': 'getKite' }),
    after: operations({ Kites: 'getKite putKite', Tails: 'getTail' }),
  });
  expect(areas).toEqual([kites, tails]);
});

it('makes a package for a tag whose operations are new', () => {
  const { areas, adopted } = adopt({
    Kites: 'getKite putKite flyKite',
    Tails: 'getTail',
    'Wind (beta)': 'getWind',
  });
  expect(areas).toEqual([
    kites,
    tails,
    { slug: 'wind', title: 'Wind', tags: ['Wind (beta)'], operations: [], proposed: true },
  ]);
  expect(adopted).toEqual([{ tag: 'Wind (beta)', slug: 'wind', fresh: true }]);
});

it('makes a package for a tag whose operations are mostly new, and leaves the others where they were', () => {
  const { areas, pinned } = adopt({
    Kites: 'getKite putKite',
    Tails: 'getTail',
    Wind: 'getWind putWind flyKite',
  });
  expect(areas).toEqual([
    area('kites', ['Kites'], ['flyKite']),
    tails,
    { ...area('wind', ['Wind']), proposed: true },
  ]);
  expect(pinned).toEqual([{ operationId: 'flyKite', tag: 'Wind', slug: 'kites' }]);
});

it('gives a new tag to the package that most of its operations come from', () => {
  const { areas, pinned } = adopt({ Sky: 'getKite putKite flyKite getTail' });
  expect(areas).toEqual([area('kites', ['Sky']), area('tails', [], ['getTail'])]);
  expect(pinned).toEqual([{ operationId: 'getTail', tag: 'Sky', slug: 'tails' }]);
});

it('pins an operation that moves to a tag of another package', () => {
  const { areas, pinned } = adopt({ Kites: 'getKite putKite', Tails: 'getTail flyKite' });
  expect(areas).toEqual([area('kites', ['Kites'], ['flyKite']), tails]);
  expect(pinned).toEqual([{ operationId: 'flyKite', tag: 'Tails', slug: 'kites' }]);
});

it('pins an operation that moves and is renamed, by its route', () => {
  const { areas } = adoptAreas({
    areas: [kites, tails],
    before: [
      { operationId: 'getKite', tag: 'Kites', method: 'get', path: '/kites' },
      ...operations({ Tails: 'getTail' }),
    ],
    after: [
      { operationId: 'findKite', tag: 'Tails', method: 'get', path: '/kites' },
      ...operations({ Tails: 'getTail', Kites: 'newKite' }),
    ],
  });
  expect(areas).toEqual([area('kites', ['Kites'], ['findKite']), tails]);
});

it('drops the pins of operations that are gone', () => {
  const pinned = [kites, area('tails', ['Tails'], ['flyKite'])];
  const { areas } = adopt({ Kites: 'getKite', Tails: 'getTail' }, pinned);
  expect(areas).toEqual([kites, tails]);
});

it('tells of a package that has no operations any more', () => {
  const { areas, ended } = adopt({ Kites: 'getKite putKite flyKite' });
  expect(areas).toEqual([kites]);
  expect(ended).toEqual(['tails']);
});

it('fits areas to two releases that are both older than they are', () => {
  const { before: first, adoption } = fitAreas({
    areas: [kites, tails],
    before: operations({ 'Kites (beta)': 'getKite' }),
    after: operations({ Kites: 'getKite', 'Tails (beta)': 'getTail' }),
  });
  expect(first.map(({ slug }) => slug)).toEqual(['kites']);
  expect(adoption.areas.map(({ slug, tags }) => [slug, tags])).toEqual([
    ['kites', ['Kites']],
    ['tails', ['Tails', 'Tails (beta)']],
  ]);
  expect(adoption.ended).toEqual([]);
});

it('tells tags without a letter that a package can be called by from each other', () => {
  const { adopted } = adopt({ Kites: 'getKite putKite flyKite', Tails: 'getTail', 凧: 'tako', 鳥: 'tori' });
  expect(adopted).toEqual([
    { tag: '凧', slug: 'area-51e7', fresh: true },
    { tag: '鳥', slug: 'area-9ce5', fresh: true },
  ]);
});

it('keeps the pins of operations that are still to come', () => {
  const { adoption } = fitAreas({
    areas: [kites, area('tails', ['Tails'], ['soarKite'])],
    before,
    after: [...before, ...operations({ Kites: 'soarKite' })],
  });
  expect(adoption.areas.find(({ slug }) => slug === 'tails')?.operations).toEqual(['soarKite']);
});

it('gives a new tag to the first package by name when two packages have as many of its operations', () => {
  const taken = { Sky: 'getTail getKite', Kites: 'putKite flyKite' };
  for (const areas of [
    [kites, tails],
    [tails, kites],
  ]) {
    expect(adopt(taken, areas).adopted).toEqual([{ tag: 'Sky', slug: 'kites', fresh: false }]);
    expect(adopt(taken, areas).pinned).toEqual([{ operationId: 'getTail', tag: 'Sky', slug: 'tails' }]);
  }
});

it('gives a new tag to the package of half of its operations when the other half is new', () => {
  const { adopted } = adopt({ Sky: 'getKite newKite', Kites: 'putKite flyKite', Tails: 'getTail' });
  expect(adopted).toEqual([{ tag: 'Sky', slug: 'kites', fresh: false }]);
});
