import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../../generator/src/distil/semantic-patch/read/read-markdown.js';
import { readParameters } from '../../../../../generator/src/distil/semantic-patch/read/read-parameters.js';

const read = (...lines: readonly string[]): ReturnType<typeof readParameters> =>
  readParameters(readMarkdown(['##### Parameters', ...lines].join('\n')));

const names = ({ parameters }: ReturnType<typeof readParameters>): readonly string[] =>
  parameters.map(({ name }) => name);

const alone = { properties: [], formats: [], divided: [], open: false };

describe('readParameters', () => {
  it('reads name, type in brackets, marker and prose', () => {
    const { parameters } = read(
      '- `tail` (string): (Optional) Its [colour](https://kites.example/colour).',
      '* `wind`: (Required) Its force',
    );
    expect(parameters).toEqual([
      {
        name: 'tail',
        bracket: 'string',
        prose: 'Its colour.',
        marker: 'optional',
        ...alone,
      },
      { name: 'wind', bracket: '', prose: 'Its force', marker: 'required', ...alone },
    ]);
  });

  it.each([
    ['a description that ends with it', '- `tail`: Needed at night, otherwise optional.', 'optional'],
    [
      'a description of what it does if it is there',
      '- `tail`: Its length. If included, it is checked.',
      'optional',
    ],
    ['a marker with a condition', '- `tail`: (Required for some kites only) Its length.', 'conditional'],
    ['a condition in the description', '- `tail`: Its length. Required for long kites.', 'conditional'],
    ['a marker in place of a type', '- `tail` (optional): Its length.', 'optional'],
    ['nothing at all', '- `tail`: Its length.', undefined],
  ])('takes the marker from %s', (_, line, marker) => {
    expect(read(line).parameters.map((parameter) => parameter.marker)).toEqual([marker]);
  });

  it('puts formats and properties under the parameter above them', () => {
    const list = read(
      '- `calm`: One of',
      '  - `{"for": 3}` - hours',
      '- `knots`: Objects with',
      '  - `size`: (Optional) Its size',
      '- `tail`: Its end',
    );
    expect(list.parameters).toMatchObject([
      { name: 'calm', formats: ['{"for": 3}'], properties: [] },
      { name: 'knots', formats: [], properties: [{ name: 'size', marker: 'optional' }] },
      { name: 'tail', formats: [], properties: [] },
    ]);
    expect(list.bullets).toBe(5);
  });

  it('puts deeper bullets under the property above them, and divides properties like parameters', () => {
    const { parameters, bullets } = read(
      '- `knots`: Objects with',
      '  - `shape`: An object with',
      '    - `turns`: How many',
      '  - either',
      '  - `rope`: Its key',
      '  - or',
      '  - `string`: Its key',
      '- `tail`: Its end',
    );
    const shape = { name: 'shape', properties: [{ name: 'turns' }] };
    expect(parameters).toMatchObject([
      {
        name: 'knots',
        properties: [shape, { name: 'rope' }, { name: 'string' }],
        divided: [['rope'], ['string']],
      },
      { name: 'tail', properties: [], divided: [] },
    ]);
    expect(bullets).toBe(6);
  });

  it('opens a parameter below which a bullet could not be read', () => {
    const { parameters, refused } = read(
      '- `knot`: An object',
      '  - `size`: Its size',
      '  - and more',
      '- `tail`: End',
    );
    expect(parameters).toMatchObject([
      { name: 'knot', open: true },
      { name: 'tail', open: false },
    ]);
    expect(refused).toEqual(['and more']);
  });

  const divided: readonly (readonly [string, readonly string[], readonly (readonly string[])[]])[] = [
    [
      'only the bullet before "or", without "Either"',
      ['- `a`: A', '- `b`: B', '', '  or', '', '- `c`: C', '- `d`: D'],
      [['b'], ['c', 'd']],
    ],
    [
      'all bullets since "Either"',
      ['- `a`: A', '- Either', '  - `b`: B', '  - `c`: C', '', '  or', '', '  - `d`: D'],
      [['b', 'c'], ['d']],
    ],
    [
      'bullets that are not indented either',
      ['- `a`: A', '- Either', '- `b`: B', '', 'or', '', '- `c`: C'],
      [['b'], ['c']],
    ],
    [
      'nothing behind the end of the indentation',
      ['- Either:', '  - `a`: A', '- or', '  - `b`: B', '- `c`: C'],
      [['a'], ['b']],
    ],
    ['three sides', ['- `a`: A', 'or', '- `b`: B', 'or', '- `c`: C'], [['a'], ['b'], ['c']]],
  ];
  it.each(divided)('divides %s', (_, lines, want) => {
    expect(read(...lines).divided).toEqual(want);
  });

  it('ends with the list: at a heading or at code', () => {
    expect(names(read('- `a`: A', '##### Notes', '- `b`: B'))).toEqual(['a']);
    expect(names(read('- `a`: A', '```', '```', '- `b`: B'))).toEqual(['a']);
  });

  it('reads no parameters where there is no list of them', () => {
    expect(readParameters(readMarkdown('- `a`: A')).parameters).toEqual([]);
    expect(read('None.')).toMatchObject({ parameters: [], refused: [] });
  });

  it('refuses bullets without a name, and the second of two that are the same', () => {
    const list = read('- a kite', '- `__proto__`: A', '- `not a name`: B', '- `a`: C', '- `a`: D');
    expect(names(list)).toEqual(['a']);
    expect(list.refused).toEqual(['a kite', '`__proto__`: A', '`not a name`: B', '`a`: D']);
  });
});
