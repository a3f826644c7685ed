import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../../generator/src/document/json.js';
import { readKind } from '../../../../../generator/src/distil/semantic-patch/read/read-kind.js';
import { readMarkdown } from '../../../../../generator/src/distil/semantic-patch/read/read-markdown.js';
import { splitKinds } from '../../../../../generator/src/distil/semantic-patch/read/split-kinds.js';
import { buildInstruction } from '../../../../../generator/src/distil/semantic-patch/types/build-instruction.js';
import type {
  BuiltInstruction,
  Namesakes,
} from '../../../../../generator/src/distil/semantic-patch/types/build-instruction.js';
import { typeSchema } from '../../../../../generator/src/distil/semantic-patch/types/type-schema.js';
import { kindText, patchText } from '../kite-patch.js';

const none: Namesakes = new Map<string, readonly Json[]>();

const build = (
  parameters: readonly string[],
  examples: readonly unknown[] = [],
  namesakes = none,
): readonly BuiltInstruction[] =>
  splitKinds(readMarkdown(patchText(kindText('fly', parameters, ...examples)))).sections.map((section) =>
    buildInstruction(readKind(section), namesakes),
  );

const schemas = (built: readonly BuiltInstruction[]): readonly unknown[] =>
  built.map(({ type }) => typeSchema(type));

const instruction = (properties: object, required: readonly string[] = []): unknown => ({
  type: 'object',
  properties: { kind: { type: 'string', enum: ['fly'] }, ...properties },
  required: ['kind', ...required].toSorted(),
  additionalProperties: false,
});

describe('buildInstruction', () => {
  it('closes an instruction without parameters', () => {
    expect(schemas(build([]))).toEqual([instruction({})]);
  });

  it('requires what is not marked as optional', () => {
    const built = build(['- `kite`: Key of a kite.', '- `tail`: (Optional) Name of a tail.']);
    expect(schemas(built)).toEqual([
      instruction({ kite: { type: 'string' }, tail: { type: 'string' } }, ['kite']),
    ]);
  });

  it('lets examples decide what prose leaves open, at any depth', () => {
    const built = build(
      ['- `a`: Anything.', '- `b`: List of things.', '- `c`: Map of one to another.'],
      [{ kind: 'fly', a: 1.5, b: ['x', 2], c: { 'not a name': true } }],
    );
    expect(schemas(built)).toEqual([
      instruction(
        {
          a: { type: 'number' },
          b: { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'integer' }] } },
          c: { type: 'object', additionalProperties: { type: 'boolean' } },
        },
        ['a', 'b', 'c'],
      ),
    ]);
  });

  it('does not believe an example against prose, and says so', () => {
    const [built] = build(['- `size`: Must be an integer.'], [{ kind: 'fly', size: '3' }]);
    expect(built?.disagreements).toEqual(['size']);
    expect(built && schemas([built])).toEqual([instruction({ size: { type: 'integer' } }, ['size'])]);
  });

  it('does not believe an example of another kind', () => {
    const [built] = build(['- `size`: How it is.'], [{ kind: 'land', size: 3 }]);
    expect(built && schemas([built])).toEqual([instruction({ size: {} }, ['size'])]);
  });

  it('makes optional what an example leaves out, and says so', () => {
    const [built] = build(['- `kite`: Key of a kite.'], [{ kind: 'fly' }]);
    expect(built && schemas([built])).toEqual([instruction({ kite: { type: 'string' } })]);
    expect(built?.notes).toEqual(['fly.kite: optional, because its example leaves it out']);
  });

  it('accepts what only examples show, and says so', () => {
    const [built] = build(
      ['- `kite`: Key of a kite.'],
      [{ kind: 'fly', kite: 'a', Kite: 'a', wind: 3, 'no name': 1 }],
    );
    expect(built && schemas([built])).toEqual([
      instruction({ kite: { type: 'string' }, Kite: { type: 'string' }, wind: { type: 'integer' } }, [
        'kite',
      ]),
    ]);
    expect(built?.notes).toEqual([
      'fly.Kite: another spelling of kite; both are accepted',
      'fly.wind: only its example shows it',
    ]);
  });

  it('asks the examples of namesakes where its own show nothing', () => {
    const [built] = build(['- `tails`: List of tails.'], [], new Map([['tails', [['red'], ['blue']]]]));
    expect(built && schemas([built])).toEqual([
      instruction({ tails: { type: 'array', items: { type: 'string' } } }, ['tails']),
    ]);
    expect(built?.notes).toEqual(['fly.tails: typed by the examples of its namesakes']);
  });

  it('leaves open what namesakes disagree about', () => {
    const built = build(['- `tails`: List of tails.'], [], new Map([['tails', [['red'], [1]]]]));
    expect(schemas(built)).toEqual([instruction({ tails: { type: 'array', items: {} } }, ['tails'])]);
  });

  it('makes an object of each alternative, chosen by its first parameter if all are optional', () => {
    const bullets = [
      '- `kite`: Key of a kite.',
      '- Either',
      '  - `a`: Name.',
      '- or',
      '  - `b`: (Optional) Name.',
      '  - `c`: (Optional) Name.',
    ];
    const text = { type: 'string' };
    expect(schemas(build(bullets))).toEqual([
      {
        anyOf: [
          instruction({ a: text, kite: text }, ['a', 'kite']),
          instruction({ b: text, c: text, kite: text }, ['b', 'kite']),
        ],
      },
    ]);
  });

  it('lets alternatives stand together where one of them is enough', () => {
    const prose = `Needs at least one of \`a\` and \`b\`.\n\n##### Parameters\n\n- \`a\`: (Optional) Name.\n- \`b\`: (Optional) Name.`;
    const text = { type: 'string' };
    const [section] = splitKinds(readMarkdown(patchText(`#### fly\n\n${prose}`))).sections;
    expect(section && schemas([buildInstruction(readKind(section), none)])).toEqual([
      { anyOf: [instruction({ a: text, b: text }, ['a']), instruction({ a: text, b: text }, ['b'])] },
    ]);
  });
});
