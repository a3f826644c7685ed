import { expect, it } from 'vitest';
import type { JsonObject } from '../../../generator/src/document/json.js';
import { unwrapCombinations } from '../../../generator/src/normalize/unwrap-combinations.js';

const list = { type: 'array', items: { type: 'integer' } };
const contract = (items: JsonObject): JsonObject => ({
  components: { schemas: { Kites: { type: 'array', items } } },
});
const text = { type: 'string' };

it.each<[string, JsonObject, JsonObject]>([
  ['a combination of one', { anyOf: [list] }, list],
  ['one in another', { allOf: [{ oneOf: [list] }] }, list],
])('unwraps items that are %s', (_, items, want) => {
  expect(unwrapCombinations(contract(items))).toEqual(contract(want));
});

it.each<[string, JsonObject]>([
  ['a combination of two', { anyOf: [list, text] }],
  ['a combination that says more', { anyOf: [list], nullable: true }],
  ['a combination of none', { anyOf: [] }],
  ['a schema', text],
])('leaves items that are %s', (_, items) => {
  expect(unwrapCombinations(contract(items))).toEqual(contract(items));
});
