import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseAreas, readAreas } from '../../../generator/src/areas/read-areas.js';
import { temporaryFolder } from '../load/temporary-folder.js';

const area = { title: 'Kites', tags: ['Kites'] };
const parse = (areas: unknown): unknown => parseAreas(JSON.stringify(areas), 'areas.json');

it('reads areas, sorted by slug', async () => {
  const path = join(temporaryFolder(), 'areas.json');
  writeFileSync(
    path,
    JSON.stringify({
      teams: { title: 'Teams', tags: ['Teams', 'Teams (beta)'] },
      'ai-configs': { title: 'AI Configs', tags: [], operations: ['getAIConfig'] },
    }),
  );
  expect(await readAreas(path)).toEqual([
    { slug: 'ai-configs', title: 'AI Configs', tags: [], operations: ['getAIConfig'] },
    { slug: 'teams', title: 'Teams', tags: ['Teams', 'Teams (beta)'], operations: [] },
  ]);
});

it.each(['../escape', 'a/b', '.', 'A', 'a_b', '1a', '-a', 'a-', 'a--b', '', '__proto__', 'a.b', 'a\u2028'])(
  'refuses %j as the name of a package',
  (slug) => {
    expect(() => parse(Object.fromEntries([[slug, area]]))).toThrow(
      `areas.json: ${JSON.stringify(slug)} cannot name a package. Expected words like "feature-flags".`,
    );
  },
);

it.each([
  ['a list', [area], 'areas.json holds a list. Expected an object.'],
  [
    'an area that is no object',
    { kites: 'Kites' },
    'areas.json: "kites" is no object. Expected { "title": "…", "tags": ["…"] }.',
  ],
  [
    'an area without a title',
    { kites: { tags: [] } },
    'areas.json: "kites" has no "title". Add it: "title": "Feature flags".',
  ],
  ['a title of two lines', { kites: { ...area, title: 'Kites\n*/' } }, 'areas.json: "kites" has no "title".'],
  ['an area without tags', { kites: { title: 'Kites' } }, 'areas.json: "kites" has no list of "tags".'],
  ['a tag that is no text', { kites: { ...area, tags: [1] } }, 'areas.json: "kites" has no list of "tags".'],
  [
    'pins that are no list',
    { kites: { ...area, operations: 'getKite' } },
    'areas.json: "operations" of "kites" is no list of operationIds.',
  ],
  [
    'an unknown field',
    { kites: { ...area, tag: 'x' } },
    'areas.json: "kites" has an unknown field "tag". Expected title, tags, operations, new.',
  ],
  [
    'a mark that says nothing',
    { kites: { ...area, new: false } },
    'areas.json: "new" of "kites" is not true. Remove it.',
  ],
  [
    'the runtime',
    { runtime: area },
    'areas.json: "runtime" is the name of a hand-written package. Choose another.',
  ],
  [
    'one tag in two areas',
    { kites: area, knots: area },
    'areas.json: "Kites" stands in "tags" of "kites" and again of "knots". Remove one.',
  ],
  [
    'one pin twice',
    { kites: { ...area, operations: ['getKite', 'getKite'] } },
    'areas.json: "getKite" stands in "operations" of "kites" and again of "kites". Remove one.',
  ],
])('refuses %s', (_, areas, message) => {
  expect(() => parse(areas)).toThrow(message);
});

it('refuses a slug that stands twice', () => {
  const text = '{"kites": {"title": "A", "tags": []}, "kites": {"title": "B", "tags": []}}';
  expect(() => parseAreas(text, 'areas.json')).toThrow('the name "kites" stands twice in one object');
});

it('reports every mistake at once', () => {
  expect(() => parse({ A: { title: 'A' }, b: 1 })).toThrow(
    /"A" cannot name[^]*"A" has no list of "tags"[^]*"b" is no object/,
  );
});
