import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../generator/src/document/json.js';
import { apply, failure } from './apply-actions.js';

describe('an update', () => {
  it.each<[string, JsonObject, string, Json, JsonObject]>([
    ['adds a property', { a: { b: 1 } }, '$.a', { c: 2 }, { a: { b: 1, c: 2 } }],
    ['replaces a plain value', { a: { b: 1 } }, '$.a', { b: null }, { a: { b: null } }],
    [
      'merges objects all the way down',
      { a: { b: { c: 1 } } },
      '$',
      { a: { b: { d: 2 } } },
      { a: { b: { c: 1, d: 2 } } },
    ],
    ['adds one entry to a list', { a: [1] }, '$.a', 2, { a: [1, 2] }],
    ['adds a list as one entry', { a: [1] }, '$.a', [2, 3], { a: [1, [2, 3]] }],
    ['joins lists within an object', { a: { b: [1] } }, '$.a', { b: [2, 3] }, { a: { b: [1, 2, 3] } }],
    [
      'reaches every match',
      { a: [{ x: 1 }, { y: 1 }, { x: 2 }] },
      '$.a[?@.x]',
      { z: 0 },
      { a: [{ x: 1, z: 0 }, { y: 1 }, { x: 2, z: 0 }] },
    ],
    ['happens once where a target matches twice', { a: [1] }, "$['a','a']", 2, { a: [1, 2] }],
    [
      'reaches a place and the places in it',
      { a: { a: { b: 1 } } },
      '$..a',
      { z: 0 },
      { a: { a: { b: 1, z: 0 }, z: 0 } },
    ],
    [
      'keeps what it does not name in its order',
      { a: { z: 1, y: 2, x: 3 } },
      '$.a',
      { y: 4 },
      { a: { z: 1, y: 4, x: 3 } },
    ],
  ])('%s', (_, document, target, update, wanted) => {
    expect(JSON.stringify(apply(document, { target, update }))).toBe(JSON.stringify(wanted));
  });

  it('builds on the action before', () => {
    const first = { target: '$', update: { a: {} } };
    expect(apply({}, first, { target: '$.a', update: { b: 1 } })).toEqual({ a: { b: 1 } });
  });

  it('keeps __proto__ as a property of its own', () => {
    const update: Json = JSON.parse('{"__proto__": {"polluted": true}}');
    const result = apply({ a: {} }, { target: '$.a', update });
    expect(JSON.stringify(result)).toBe('{"a":{"__proto__":{"polluted":true}}}');
    expect({}).not.toHaveProperty('polluted');
  });

  it('takes no inherited member for what is there', () => {
    expect(apply({ a: {} }, { target: '$.a', update: { constructor: { x: 1 } } })).toEqual({
      a: { constructor: { x: 1 } },
    });
  });

  it.each<[string, JsonObject, string, Json, string]>([
    ['a plain value', { a: 1 }, '$.a', { b: 1 }, 'puts {"b":1} on 1.'],
    ['an object, when it is none itself', { a: {} }, '$.a', 'b', 'puts "b" on {}.'],
    [
      'an object in the place of text',
      { a: { b: 'x' } },
      '$.a',
      { b: { c: 1 } },
      'would put {"c":1} in the place of "x".',
    ],
    ['text in the place of a list', { a: { b: [] } }, '$.a', { b: 'x' }, 'would put "x" in the place of [].'],
  ])('does not fit %s', (_, document, target, update, message) => {
    expect(failure(() => apply(document, { target, update }))).toContain(
      `overlay.yaml: action 1 (${target}) ${message}`,
    );
  });
});

describe('a removal', () => {
  it.each<[string, JsonObject, string, JsonObject]>([
    ['takes out a property', { a: { b: 1, c: 2 } }, '$.a.b', { a: { c: 2 } }],
    ['takes out entries of a list', { a: [0, 1, 2, 3] }, '$.a[0,2]', { a: [1, 3] }],
    ['leaves lists in a list as they are', { a: [[1], [2], [3]] }, '$.a[1]', { a: [[1], [3]] }],
    ['takes out entries in whatever order they are named', { a: [0, 1, 2, 3] }, '$.a[2,0,-1]', { a: [1] }],
    ['takes out a place and what is in it', { a: { a: { a: 1 }, b: 2 }, c: 3 }, '$..a', { c: 3 }],
    ['takes out matches of a filter', { a: [{ x: 1 }, { y: 1 }, { x: 2 }] }, '$.a[?@.x]', { a: [{ y: 1 }] }],
  ])('%s', (_, document, target, wanted) => {
    expect(apply(document, { target, remove: true })).toEqual(wanted);
  });

  it('cannot take the whole document', () => {
    expect(failure(() => apply({ a: 1 }, { target: '$', remove: true }))).toBe(
      'overlay.yaml: action 1 removes the whole document. Expected a target below "$".',
    );
  });
});

it('leaves the document as it was and shares what it does not touch', () => {
  const document: JsonObject = { a: { b: [1] }, c: { d: 1 } };
  const before = structuredClone(document);
  const result = apply(
    document,
    { target: '$.a.b', update: 2 },
    { target: '$.c.d', remove: true },
    { target: '$', update: { e: 1 } },
  );
  expect(result).toEqual({ a: { b: [1, 2] }, c: {}, e: 1 });
  expect(document).toEqual(before);
  expect(apply(document, { target: '$.a', update: { z: 1 } })['c']).toBe(document['c']);
});
