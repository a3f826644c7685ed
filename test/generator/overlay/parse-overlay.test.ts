import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../generator/src/document/json.js';
import { applyOverlay, requireOverlay } from '../../../generator/src/overlay/apply-overlay.js';
import { parseOverlay } from '../../../generator/src/overlay/parse-overlay.js';
import { failure } from './apply-actions.js';

describe('parseOverlay refuses', () => {
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
