import { describe, expect, it } from 'vitest';
import { SpecError } from '../../../generator/src/errors.js';
import type { Json, JsonObject } from '../../../generator/src/document/json.js';
import { applyOverlay, requireOverlay } from '../../../generator/src/overlay/apply-overlay.js';
import { parseOverlay } from '../../../generator/src/overlay/parse-overlay.js';
import type { OverlayAction } from '../../../generator/src/overlay/parse-overlay.js';

const actionsOf = (...actions: readonly JsonObject[]): readonly OverlayAction[] =>
  parseOverlay(
    {
      overlay: '1.0.0',
      info: { title: 'Corrections', version: '1' },
      actions: actions.map((action) => ({ description: 'A reason.', ...action })),
    },
    'overlay.yaml',
  );

const apply = (document: JsonObject, ...actions: readonly JsonObject[]): JsonObject =>
  requireOverlay(document, actionsOf(...actions));

const failure = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(SpecError);
    return error instanceof SpecError ? error.message : '';
  }
  return 'no error';
};

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

describe('an action that no longer fits', () => {
  const document: JsonObject = {
    kite: { colour: 'red', tail: { length: 1 } },
    line: { length: 2 },
    knots: [{ name: 'bowline' }],
  };

  it.each<[string, JsonObject, string]>([
    [
      'whose last step is gone was corrected by the document',
      { target: '$.kite.tail.bows', remove: true },
      'overlay.yaml: action 1 matches nothing: $.kite.tail.bows. $.kite.tail is there without it, so the document seems to have been corrected: remove the action.',
    ],
    [
      'whose filter finds no entry was corrected by the document',
      { target: "$.knots[?@.name == 'hitch']", update: { strong: true } },
      "overlay.yaml: action 1 matches nothing: $.knots[?@.name == 'hitch']. $.knots is there without it, so the document seems to have been corrected: remove the action.",
    ],
    [
      'of which more is gone has lost its place',
      { target: '$.kites.red.tail', update: { length: 2 } },
      'overlay.yaml: action 1 matches nothing: $.kites.red.tail. Only $ is there, so the place has moved or is gone: change the target, or remove the action.',
    ],
    [
      'is named with the one of several names that is gone',
      { target: "$['kite','line','reel'].length", remove: true },
      "overlay.yaml: action 1 matches nothing at 'kite' of its target $['kite','line','reel'].length. $.kite is there without it, so the document seems to have been corrected: take 'kite' out of the target.",
    ],
    [
      'changes what is so already',
      { target: '$.kite', update: { colour: 'red' } },
      'overlay.yaml: action 1 changes nothing: $.kite says the same already. Remove the action.',
    ],
  ])('%s', (_, action, message) => {
    const { misfits } = applyOverlay(document, actionsOf(action));
    expect(misfits[0]?.message).toBe(message);
  });

  it('is left out where it does not fit, and only there', () => {
    const several = { target: "$['kite','reel']", update: { colour: 'blue' } };
    const corrected = applyOverlay(document, actionsOf({ target: '$.wind', remove: true }, several));
    expect(corrected.document).toEqual({
      ...document,
      kite: { colour: 'blue', tail: { length: 1 } },
    });
    expect(corrected.misfits).toHaveLength(2);
  });

  it('is named with all the others by its number', () => {
    const actions = [
      { target: '$.sun', remove: true },
      { target: '$.kite', update: { colour: 'blue' } },
      { target: '$.rain', remove: true },
    ];
    const lines = failure(() => apply(document, ...actions)).split('\n');
    expect(lines.map((line) => line.split(':', 2).join(':'))).toEqual([
      'overlay.yaml: action 1 matches nothing',
      'overlay.yaml: action 3 matches nothing',
    ]);
  });

  it('is looked at after the actions before it', () => {
    const add = { target: '$.kite', update: { bridle: {} } };
    const { misfits } = applyOverlay(
      document,
      actionsOf(add, { target: '$.kite.bridle', update: { length: 1 } }),
    );
    expect(misfits).toEqual([]);
  });

  it('lists the names of a descendant step apart', () => {
    const { misfits } = applyOverlay(
      document,
      actionsOf({ target: "$..['tail','bow']", update: { long: true } }),
    );
    expect(misfits.map(({ message }) => message)).toEqual([
      "overlay.yaml: action 1 matches nothing at 'bow' of its target $..['tail','bow']. $ is there without it, so the document seems to have been corrected: take 'bow' out of the target.",
    ]);
  });
});

describe('refuses', () => {
  const info = { title: 'Corrections', version: '1' };
  const action = { target: '$.a', description: 'A reason.', update: {} };

  it.each<[string, JsonObject, string]>([
    [
      'another version',
      { overlay: '1.1.0', info, actions: [action] },
      'overlay.yaml: "overlay" is "1.1.0". Expected "1.0.0".',
    ],
    ['what is no overlay', { openapi: '3.0.3' }, 'overlay.yaml: "overlay" is nothing. Expected "1.0.0".'],
    ['an overlay without info', { overlay: '1.0.0', actions: [action] }, 'overlay.yaml: "info" is nothing.'],
    ['an overlay without actions', { overlay: '1.0.0', info, actions: [] }, 'overlay.yaml: "actions" is [].'],
    [
      'an unknown field',
      { overlay: '1.0.0', info, actions: [action], action },
      'overlay.yaml has an unknown field "action".',
    ],
    [
      'an action that is no object',
      { overlay: '1.0.0', info, actions: ['$.a'] },
      'overlay.yaml: action 1 is "$.a".',
    ],
    [
      'an action without a target',
      { overlay: '1.0.0', info, actions: [{ ...action, target: undefined }] },
      'overlay.yaml: action 1 has no target.',
    ],
    [
      'an unknown field of an action',
      { overlay: '1.0.0', info, actions: [{ ...action, updat: {} }] },
      'overlay.yaml: action 1 has an unknown field "updat".',
    ],
    [
      'an action that does nothing',
      { overlay: '1.0.0', info, actions: [{ ...action, update: undefined }] },
      'action 1 ($.a) must either update or remove.',
    ],
    [
      'an action that does both',
      { overlay: '1.0.0', info, actions: [{ ...action, remove: true }] },
      'action 1 ($.a) must either update or remove.',
    ],
    [
      'a reason that is empty',
      { overlay: '1.0.0', info, actions: [{ ...action, description: ' ' }] },
      'action 1 ($.a) has no description. Add its reason',
    ],
    [
      'a target that is no JSONPath',
      { overlay: '1.0.0', info, actions: [{ ...action, target: '$.a[' }] },
      'action 1 has a target that is no JSONPath: $.a[',
    ],
    [
      'a target of another dialect',
      { overlay: '1.0.0', info, actions: [{ ...action, target: '$.a[(@.length-1)]' }] },
      'action 1 has a target that is no JSONPath',
    ],
  ])('%s', (_, overlay, message) => {
    expect(failure(() => applyOverlay({ a: {} }, parseOverlay(overlay, 'overlay.yaml')))).toContain(message);
  });

  it('nothing about extensions and a flag that says not to remove', () => {
    const extended = { ...action, 'x-since': '2026', remove: false, update: { b: 1 } };
    expect(
      requireOverlay(
        { a: {} },
        parseOverlay({ overlay: '1.0.0', info, 'x-owner': 'us', actions: [extended] }, 'overlay.yaml'),
      ),
    ).toEqual({ a: { b: 1 } });
  });
});
