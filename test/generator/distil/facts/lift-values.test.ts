import { describe, expect, it } from 'vitest';
import { liftExpand, liftSort, liftValues } from '../../../../generator/src/distil/facts/lift-values.js';
import { evidence } from './kite-evidence.js';

describe('liftValues', () => {
  it('lifts values, and that several are joined by commas', () => {
    expect(liftValues(evidence({ text: 'A comma-separated list. Options: `red`, `blue`.' }))).toEqual({
      facts: { 'x-list': 'comma', 'x-values': ['blue', 'red'] },
      open: [],
    });
  });

  it('lifts the values of the elements of a list', () => {
    const schema = { type: 'array', items: { type: 'string' } };
    expect(liftValues(evidence({ schema, text: 'Options are `red` and `blue`.' })).facts).toEqual({
      'x-values': ['blue', 'red'],
    });
  });

  it('leaves what its schema tells, and what is no text', () => {
    const schema = { type: 'string', enum: ['red'] };
    expect(liftValues(evidence({ schema, text: 'Options: `blue`.' })).facts).toEqual({});
    expect(liftValues(evidence({ schema: { type: 'boolean' }, text: 'Options: `blue`.' })).facts).toEqual({});
  });

  it('reports values that could not be read', () => {
    expect(liftValues(evidence({ text: 'Valid values: all the usual ones.' })).open).toHaveLength(1);
  });
});

describe('liftExpand', () => {
  const description = [
    'Get kites.',
    '### Expanding the answer',
    'Add any of the following:',
    '* `tails` includes tails.',
    '  - `nested` is not one.',
    '- `rel-knots` includes knots.',
    '### Filtering kites',
    '- `wind` is a string.',
  ].join('\n');

  it('lifts the values of its own text and of the section of the operation', () => {
    const text = 'A comma-separated list. Supported fields are `count`.';
    expect(liftExpand(evidence({ name: 'expand', text, description })).facts).toEqual({
      'x-list': 'comma',
      'x-values': ['count', 'rel-knots', 'tails'],
    });
  });

  it('takes one value where nothing says that several can be joined', () => {
    expect(liftExpand(evidence({ text: 'Options: `tails`' })).facts).toEqual({ 'x-values': ['tails'] });
    expect(liftExpand(evidence({ text: 'Options: `a`, `b`', example: 'a,b' })).facts).toEqual({
      'x-list': 'comma',
      'x-values': ['a', 'b'],
    });
  });

  it.each([
    ['Supported fields are explained above.', 'refers to another text, which names no values'],
    ['Reserved for later.', 'names no values'],
  ])('reports "%s" without a section', (text, want) => {
    expect(liftExpand(evidence({ text, description: 'Get kites.' }))).toEqual({ facts: {}, open: [want] });
  });
});

describe('liftSort', () => {
  const section = '### Sorting kites\n- `name` sorts by name.\n- `size` sorts by size.';

  it.each([
    [
      'the section of the operation',
      { text: 'A comma-separated list of fields.', description: section },
      { fields: ['name', 'size'], list: true },
    ],
    [
      'its own text',
      { text: 'This endpoint supports sorting by `size` or `name`.' },
      { fields: ['name', 'size'] },
    ],
    [
      'fields with a dash',
      { text: 'Options: `age` (up) and `-age` (down). The default is name.' },
      { fields: ['age'] },
    ],
    ['the section of the tag', { text: 'A field.', tagText: section }, { fields: ['name', 'size'] }],
    [
      'its own text before the section of the tag',
      { text: 'Possible fields are `age`.', tagText: section },
      { fields: ['age'] },
    ],
  ])('lifts the fields from %s', (_, change, want) => {
    expect(liftSort(evidence({ name: 'sort', ...change })).facts).toEqual({ 'x-sort': want });
  });

  it('reports that no field is named', () => {
    expect(liftSort(evidence({ name: 'sort', text: 'A sort.' }))).toEqual({
      facts: {},
      open: ['names no fields'],
    });
  });
});
