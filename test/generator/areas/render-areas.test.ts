import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseAreas } from '../../../generator/src/areas/read-areas.js';
import { renderAreas } from '../../../generator/src/areas/render-areas.js';

it('renders the areas of the repository as they are', () => {
  const text = readFileSync(new URL('../../../spec/areas.json', import.meta.url), 'utf8');
  expect(renderAreas(parseAreas(text, 'spec/areas.json'))).toBe(text);
});

it('breaks a list that is too long for a line, as the formatter does', () => {
  const operations = [
    'getOneThing',
    'getAnotherThing',
    'getYetAnotherThing',
    'getTheLastThing',
    'getTheVeryLastThing',
  ];
  const areas = [{ slug: 'things', title: 'Things', tags: [], operations }];
  expect(renderAreas(areas)).toBe(`{
  "things": {
    "title": "Things",
    "tags": [],
    "operations": [
      "getOneThing",
      "getAnotherThing",
      "getYetAnotherThing",
      "getTheLastThing",
      "getTheVeryLastThing"
    ]
  }
}
`);
  expect(parseAreas(renderAreas(areas), 'areas.json')).toEqual(areas);
});
