import { describe, expect, it } from 'vitest';
import { listedCodes } from '../../../../generator/src/distil/facts/listed-codes.js';

describe('listedCodes', () => {
  const values: readonly (readonly [string, readonly string[]])[] = [
    ['Its colour. Options: `red`, `blue`.', ['red', 'blue']],
    ['Its colour.<br/>Valid values: <code>red</code>, <code>dark-blue</code>.', ['red', 'dark-blue']],
    ['Valid values: red, blue, or green', ['red', 'blue', 'green']],
    [`Options include 'red' and 'blue'.`, ['red', 'blue']],
    ['Must be either `red` or `blue`. Not `green`.', ['red', 'blue']],
    ['A text, one of `red`, `v1.5`, and `blue`.', ['red', 'v1.5', 'blue']],
    ['Supported fields are `tail`, and `knot`. Default: `tail`.', ['tail', 'knot']],
    [
      'Valid values depend on `size`: **big** supports `red`; **small** supports `red` and `blue`.',
      ['red', 'blue'],
    ],
    ["Supported fields are `tail`, 'knot', 'loop`, and `bow`", ['tail', 'knot', 'loop', 'bow']],
    ['Supported fields are explained above.', []],
    ['Options: see the other page', []],
    ['Filter by colour (for example, `red`).', []],
    ['Use `red` to see it from afar.', []],
    ['Options: `field equals red`, `a b`', []],
  ];
  it.each(values)('lists the values in "%s"', (text, want) => {
    expect(listedCodes(text)).toEqual(want);
  });

  it('lists the fields of sorting and filtering only where those are wanted', () => {
    const text = 'Sorting by `name` or `-size`. Accepts filter by `tail` and `knot`.';
    expect([listedCodes(text), listedCodes(text, 'sort'), listedCodes(text, 'filter')]).toEqual([
      [],
      ['name', '-size'],
      ['tail', 'knot'],
    ]);
  });

  it('reads a long text in time', () => {
    const text = `Options: ${'`a`, '.repeat(200_000)}`;
    const start = performance.now();
    listedCodes(text);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
