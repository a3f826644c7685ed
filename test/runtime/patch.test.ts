import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '@ld-rest/runtime';
import { selectPatchType } from '../../packages/runtime/src/call/select-patch-type.js';

const semantic = 'application/json; domain-model=launchdarkly.semanticpatch';
const remove = { op: 'remove', path: '/a' };

describe('selectPatchType', () => {
  it.each([
    [semantic, { instructions: [{ kind: 'turnFlagOn' }] }],
    [semantic, { comment: 'why', environmentKey: 'test', instructions: [{ kind: 'turnFlagOn' }] }],
    ['application/json', [remove]],
    ['application/json', { patch: [remove], comment: 'why' }],
    ['application/json', { merge: { name: 'New' }, comment: 'why' }],
    ['application/json', { name: 'New' }],
    ['application/json', { instructions: 'You are a helpful assistant' }],
  ])('returns %s for %j', (want, body) => {
    expect(selectPatchType(body)).toBe(want);
  });

  it.each([
    [{ instructions: [{ kind: 'turnFlagOn' }], patch: [remove] }],
    [{ instructions: [{ kind: 'turnFlagOn' }], merge: { name: 'New' } }],
    [{ patch: [remove], merge: { name: 'New' } }],
    [{ instructions: [] }],
    [{ patch: [] }],
    [{ merge: {} }],
    [[]],
    [{}],
    [undefined],
  ])('refuses %j', (body) => {
    expect(() => selectPatchType(body)).toThrow(ConfigurationError);
  });
});
