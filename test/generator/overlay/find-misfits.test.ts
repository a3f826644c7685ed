import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../generator/src/document/json.js';
import { applyOverlay } from '../../../generator/src/overlay/apply-overlay.js';
import { actionsOf, apply, failure } from './apply-actions.js';

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
