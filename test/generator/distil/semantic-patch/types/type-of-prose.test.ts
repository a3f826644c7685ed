import { describe, expect, it } from 'vitest';
import { typeOfProse } from '../../../../../generator/src/distil/semantic-patch/types/type-of-prose.js';
import { typeSchema } from '../../../../../generator/src/distil/semantic-patch/types/type-schema.js';
import { readMarkdown } from '../../../../../generator/src/distil/semantic-patch/read/read-markdown.js';
import { readParameters } from '../../../../../generator/src/distil/semantic-patch/read/read-parameters.js';

const schemasOf = (...lines: readonly string[]): readonly unknown[] =>
  readParameters(readMarkdown(['##### Parameters', ...lines].join('\n'))).parameters.map((parameter) =>
    typeSchema(typeOfProse(parameter)),
  );

const text = { type: 'string' };
const closed = { type: 'object', additionalProperties: false };

describe('typeOfProse', () => {
  const singles: readonly (readonly [string, unknown])[] = [
    ['ID of a kite.', text],
    ['The key of the kite.', text],
    ['(Optional) The colourful new description.', text],
    ['A `|` separated list of tails.', text],
    ['Whether or not it flies.', { type: 'boolean' }],
    ['The version of the kite, by its ID.', { type: 'integer' }],
    ['When it lands, in Unix milliseconds.', { type: 'integer' }],
    ['How far it flies. Must be an integer.', { type: 'integer' }],
    ['The share, in thousandths of a percent (0-100000).', { type: 'integer', minimum: 0, maximum: 100_000 }],
    ['Where it hangs. Must be either `tree` or `pole`.', { type: 'string', enum: ['pole', 'tree'] }],
    ['Use "wind" to fly. Use "hand" to throw.', { type: 'string', enum: ['hand', 'wind'] }],
    ['The value that it serves.', {}],
    ['Whatever you like.', {}],
  ];
  it.each(singles)('types the single value "%s"', (prose, want) => {
    expect(schemasOf(`- \`kite\`: ${prose}`)).toEqual([want]);
  });

  const many: readonly (readonly [string, unknown])[] = [
    ['List of kite keys.', { type: 'array', items: text }],
    ['Array of IDs of kites.', { type: 'array', items: text }],
    ['An array of strings, case sensitive.', { type: 'array', items: text }],
    ['(Optional) A list of tails.', { type: 'array', items: {} }],
    [
      'Map of kite to weight, in thousandths of a percent (0-9).',
      {
        type: 'object',
        additionalProperties: { type: 'integer', minimum: 0, maximum: 9 },
      },
    ],
    [
      'A map of kite keys to lists of tags.',
      { type: 'object', additionalProperties: { type: 'array', items: text } },
    ],
  ];
  it.each(many)('types the collection "%s"', (prose, want) => {
    expect(schemasOf(`- \`kites\`: ${prose}`)).toEqual([want]);
  });

  it('reads the properties of objects from pairs of name and type', () => {
    const pairs = 'with `tail` (string), `long` (boolean), and `knots` (array of strings, numbers, or dates)';
    const object = {
      ...closed,
      properties: {
        knots: { type: 'array', items: { anyOf: [{ type: 'number' }, text] } },
        long: { type: 'boolean' },
        tail: text,
      },
      required: ['knots', 'long'],
    };
    expect(
      schemasOf(`- \`kite\`: New kite object, ${pairs}. The \`tail\`, if not provided, is red.`),
    ).toEqual([object]);
    expect(
      schemasOf(`- \`kites\`: Array of kite objects, ${pairs}. The \`tail\`, if not provided, is red.`),
    ).toEqual([{ type: 'array', items: object }]);
  });

  it('reads the properties of the items of a list from the sentence about them', () => {
    const prose =
      'A list of flights. Each item includes an optional `wind` that defaults to `west`, a `kite`, and a list of `turns`.';
    expect(schemasOf(`- \`flights\`: ${prose}`)).toEqual([
      {
        type: 'array',
        items: {
          ...closed,
          properties: { kite: {}, turns: { type: 'array', items: {} }, wind: {} },
          required: ['kite', 'turns'],
        },
      },
    ]);
  });

  it('closes the kinds of the instructions inside an instruction', () => {
    const prose = 'An array of what to do. Supported kite actions are `launch` and `land`.';
    const kind = { type: 'string', enum: ['land', 'launch'] };
    expect(schemasOf(`- \`value\`: ${prose}`)).toEqual([
      { type: 'array', items: { ...closed, properties: { kind }, required: ['kind'] } },
    ]);
  });

  it('reads the formats below a parameter as a choice of closed objects', () => {
    expect(
      schemasOf(
        '- `calm`: A JSON object',
        '  - `{"never": true}` - no',
        '  - `{"before": 1600000000000}` - yes',
      ),
    ).toEqual([
      {
        anyOf: [
          { ...closed, properties: { never: { type: 'boolean', enum: [true] } }, required: ['never'] },
          { ...closed, properties: { before: { type: 'integer' } }, required: ['before'] },
        ],
      },
    ]);
  });

  it('reads the bullets below a parameter as its properties', () => {
    expect(
      schemasOf(
        '- `knots`: List of knots',
        '  - `size`: (Optional) Must be an integer',
        '  - `name`: Its name',
      ),
    ).toEqual([
      {
        type: 'array',
        items: { ...closed, properties: { name: text, size: { type: 'integer' } }, required: ['name'] },
      },
    ]);
  });

  it('reads an object that maps names to things as a map, and the bullets below it as each thing', () => {
    const update = {
      ...closed,
      properties: { action: { type: 'string', enum: ['cut', 'tie'] }, value: {} },
      required: ['action'],
    };
    expect(
      schemasOf(
        '- `knots`: An object mapping knot names to changes. Each change has:',
        '  - `action`: What to do. One of `tie` or `cut`.',
        '  - `value`: The new value. Required for `tie`.',
        '- `loops`: An object mapping loop names to whatever.',
      ),
    ).toEqual([
      { type: 'object', additionalProperties: update },
      { type: 'object', additionalProperties: {} },
    ]);
  });

  it('reads names below "one of" as values, as properties that exclude one another, or as nothing', () => {
    const names = ['  - `tied`: A knot', '  - `loose`: Must be an integer'];
    expect(
      schemasOf(
        '- `states`: One of the following values:',
        ...names,
        '- `knot`: An object with one of the following properties:',
        ...names,
        '- `mood`: One of the following:',
        ...names,
      ),
    ).toEqual([
      { type: 'string', enum: ['loose', 'tied'] },
      {
        anyOf: [
          { ...closed, properties: { tied: {} }, required: ['tied'] },
          { ...closed, properties: { loose: { type: 'integer' } }, required: ['loose'] },
        ],
      },
      {},
    ]);
  });

  it('knows nothing of what has a bullet that cannot be read', () => {
    expect(schemasOf('- `knot`: Must be an integer, and', '  - more than that')).toEqual([{}]);
  });

  it('takes the type in brackets', () => {
    expect(
      schemasOf(
        '- `long` (boolean): The tail',
        '- `size` (number): Of it',
        '- `tails` (array of strings): The tails',
      ),
    ).toEqual([{ type: 'boolean' }, { type: 'number' }, { type: 'array', items: text }]);
  });
});
