import { describe, expect, it } from 'vitest';
import { compact } from '../../../../generator/src/document/json.js';
import type { Json, JsonObject } from '../../../../generator/src/document/json.js';
import { liftSemanticPatches } from '../../../../generator/src/distil/semantic-patch/lift-semantic-patches.js';
import { checkInstructionExamples } from '../../../tools/instruction-examples.js';
import { kindText, patchDocument, patchText } from './kite-patch.js';

const bullets = [
  '- `value`: An object mapping knot names to changes. Each change has:',
  '  - `action`: What to do. One of `tie`, `cut`, or `wet`.',
  '  - `value`: The new value for the knot. Required for `tie` and `wet`.',
];
const changeKnots = (value: Json | undefined): JsonObject =>
  compact([
    ['kind', 'changeKnots'],
    ['value', value],
  ]);
const bow = { bow: { action: 'tie', value: 'tight' }, hitch: { action: 'cut' } };

const extensionOf = (...kinds: readonly string[]): JsonObject | undefined =>
  liftSemanticPatches(patchDocument({ patchKite: patchText(...kinds) })).extensions.get('patchKite');

describe('liftSemanticPatches', () => {
  it.each([
    ['names and changes as its prose tells', bow, []],
    ['no names at all', {}, []],
    [
      'an unknown action',
      { bow: { action: 'burn' } },
      ['changeKnots/value/bow/action must be equal to one of the allowed values'],
    ],
    [
      'a change without an action',
      { bow: { value: 1 } },
      [`changeKnots/value/bow must have required property 'action'`],
    ],
    [
      'something else in a change',
      { bow: { action: 'cut', size: 1 } },
      ['changeKnots/value/bow must NOT have additional properties'],
    ],
    ['no value', undefined, [`changeKnots must have required property 'value'`]],
  ])('types a map of changes: it judges %s', (_, value, want) => {
    const example = kindText('showKnots', [], changeKnots(value));
    const { checks } = checkInstructionExamples(
      patchDocument({ patchKite: patchText(kindText('changeKnots', bullets, changeKnots(bow)), example) }),
    );
    const errors = checks.find(({ kind }) => kind === 'showKnots')?.errors ?? ['not checked'];
    expect(errors.map((error) => error.replace(/ \{.*$/, ''))).toEqual(want);
  });

  it('types what has the same format as another instruction by that one, not by its example', () => {
    const again = kindText(
      'changeAgain',
      ['- `value`: (Optional) An object mapping knot names to changes, in the same format as `changeKnots`.'],
      { kind: 'changeAgain', value: { loop: { action: 'cut' } } },
    );
    const extension = extensionOf(kindText('changeKnots', bullets), again);
    const value = {
      type: 'object',
      additionalProperties: { properties: { action: { enum: ['cut', 'tie', 'wet'] } } },
    };
    expect(extension).toMatchObject({
      instructions: { changeAgain: { properties: { value }, required: ['kind'] } },
    });
    expect(extension).not.toHaveProperty('uncertain');
  });

  it('says which kinds are deprecated, and what takes their place', () => {
    const deprecated = '> **Deprecated**: this goes away. Use `bind` instead.';
    const extension = extensionOf(
      kindText('tie', []).replace('#### tie', `#### tie\n\n${deprecated}`),
      kindText('cut', []).replace('#### cut', '#### cut\n\nDeprecated.'),
      kindText('bind', []),
    );
    expect(extension).toMatchObject({ deprecated: { tie: 'bind', cut: true } });
  });

  it('says which parameters have a type that is not certain', () => {
    const extension = extensionOf(
      kindText('launch', ['- `name`: The new name.', '- `mood`: Whatever it feels.'], {
        kind: 'launch',
        mood: 'gay',
        wind: 3,
      }),
      kindText('land', ['- `name`: The new name.'], { kind: 'land', name: 1 }),
      kindText('tie', ['- `knot`: An object', '  - and more']),
      kindText('cut', ['- `value`: The value that it serves.']),
    );
    expect(extension).toMatchObject({
      uncertain: { land: ['name'], launch: ['mood', 'wind'], tie: ['knot'] },
    });
    expect(extension).not.toHaveProperty('uncertain.cut');
  });
});
