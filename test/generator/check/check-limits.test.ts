import { expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../generator/src/document/json.js';
import { checkDocument } from '../../../generator/src/check/check-document.js';
import { kiteDocument } from '../kite-document.js';
import { withValue } from './with-value.js';

const withSchema = (schema: Json): JsonObject =>
  withValue(kiteDocument, ['components', 'schemas', 'Storm'], schema);

const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `value${index}`);

const nested = (depth: number): Json => {
  let schema: Json = { type: 'string' };
  for (let level = 0; level < depth; level += 1) schema = { type: 'array', items: schema };
  return schema;
};

it.each<[string, Json, string]>([
  [
    'a schema of 10,000 levels',
    nested(10_000),
    'is nested deeper than 200 levels. Flatten it with named schemas',
  ],
  [
    'an enum of a million values',
    { type: 'string', enum: names(1_000_000) },
    '/enum has more than 2000 entries.',
  ],
  [
    'a map of too many properties',
    { properties: Object.fromEntries(names(20_001).map((name) => [name, {}])) },
    '/properties has more than 20000 entries.',
  ],
  [
    'a text of a million characters',
    { type: 'string', default: 'x'.repeat(1_000_001) },
    '/default has more than 1000000 characters.',
  ],
  [
    'a name of 301 characters',
    { properties: { ['x'.repeat(301)]: {} } },
    'has a name of more than 300 characters. Shorten it',
  ],
])('refuses %s, quickly', async (_, schema, message) => {
  const document = withSchema(schema);
  const start = performance.now();
  const problems = await checkDocument(document);
  expect(`${problems[0]?.pointer} ${problems[0]?.message}`).toMatch(
    /^#\/components\/schemas\/Storm.{0,500}$/,
  );
  expect(problems[0]?.message).toContain(message.replace(/^\/\w+ /, ''));
  expect(problems[0]?.pointer.endsWith(/^\/\w+/.exec(message)?.[0] ?? '')).toBe(true);
  expect(performance.now() - start).toBeLessThan(5000);
});

it('refuses more values than any API has', async () => {
  const row = Array.from({ length: 2000 }, () => 0);
  const rows = Array.from({ length: 2000 }, () => row);
  expect(await checkDocument(withSchema({ example: rows }))).toContainEqual({
    pointer: '#',
    message: 'has more than 3000000 values. Expected at most that many',
  });
});

it.each<[string, Json]>([
  ['an enum of 2,000 values', { type: 'string', enum: names(2000) }],
  ['a schema of 180 levels', nested(180)],
])('takes %s', async (_, schema) => {
  expect(await checkDocument(withSchema(schema))).toEqual([]);
});
