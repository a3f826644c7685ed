import { describe, expect, it } from 'vitest';
import { diffModels } from '../../../generator/src/diff/diff-models.js';
import type { JsonObject } from '../../../generator/src/document/json.js';
import type { ApiModel } from '../../../generator/src/model/types.js';
import { balloonApi, edit, modelOf } from './balloon-api.js';
import { shapeRows } from './shape-rows.js';

const withThing = (schema: string, type: JsonObject, schemas: JsonObject = {}): ApiModel => {
  const others = Object.entries(schemas).map(([name, other]) => [`/components/schemas/${name}`, other]);
  const thing = { [`/components/schemas/${schema}/properties/thing`]: type };
  return modelOf(edit(balloonApi, { set: { ...thing, ...Object.fromEntries(others) } }));
};

/** What is said of the place, without the words that all rows share. */
const told = (schema: string, { before, after, schemas }: (typeof shapeRows)[number]): readonly string[] =>
  diffModels(withThing(schema, before, schemas), withThing(schema, after, schemas))
    .filter(({ operation }) => operation)
    .map(({ kind, bump, sentence }) => {
      const words = sentence.replace(/^`\w+`: /, '').replace(/ in the (input|response)/, '');
      return `${kind} ${bump} ${words.replace('`body.', '`').replace(/(; the TypeScript type stays the same)?\.$/, '')}`;
    });

describe('of a body', () => {
  it.each(shapeRows)('$title', (row) => expect(told('BalloonPost', row)).toEqual(row.sent));
});

describe('of an answer', () => {
  it.each(shapeRows)('$title', (row) => expect(told('Balloon', row)).toEqual(row.received));
});
