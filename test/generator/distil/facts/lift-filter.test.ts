import { describe, expect, it } from 'vitest';
import { liftFilter } from '../../../../generator/src/distil/facts/lift-filter.js';
import type { ParameterEvidence } from '../../../../generator/src/distil/facts/parameter-evidence.js';
import { evidence } from './kite-evidence.js';

const lift = (change: Partial<ParameterEvidence>): ReturnType<typeof liftFilter> =>
  liftFilter(evidence({ name: 'filter', ...change }));

const table = [
  '### Filtering kites',
  '#### Supported fields and operators',
  '|Field |Description |Supported operators |',
  '|---|---|---|',
  '| `name` | The name. | `equals`, `startsWith` |',
  '| `colour` | The colour, one of `red`, `blue`. | `anyOf` |',
  '| `flying` | Whether it flies. | `equals` |',
  '### Sorting kites',
  '- `size` sorts by size.',
].join('\n');

const tableFields = {
  colour: { operators: ['anyOf'], values: ['blue', 'red'] },
  flying: { operators: ['equals'], type: 'boolean' },
  name: { operators: ['equals', 'startsWith'] },
};

describe('liftFilter', () => {
  it('lifts what each field of `field:value` takes', () => {
    const description = [
      '### Filtering kites',
      '- `query` is a string.',
      '- `tails` is a `+`-separated list of tails.',
      '- `owners` is a `|` separated list of owners.',
      '- `flying` is a boolean.',
      '- `state` is a string, either `high` or `low`.',
      '- `seen` is an object in one of these formats:',
      '  - `{"never": true}` - never',
      '  - `{"before": 1600000000000}` - a timestamp in Unix milliseconds',
      '- `old` (deprecated) A boolean value. Use `filter=state:low` instead.',
    ].join('\n');
    expect(lift({ text: 'Each filter is of the form `field:value`.', description })).toEqual({
      facts: {
        'x-filter': {
          dialect: 'colon',
          fields: {
            flying: { type: 'boolean' },
            old: { deprecated: true, successor: 'state', type: 'boolean' },
            owners: { separator: '|' },
            query: {},
            seen: {
              properties: { before: { type: 'integer', unit: 'milliseconds' }, never: { type: 'boolean' } },
            },
            state: { values: ['high', 'low'] },
            tails: { separator: '+' },
          },
        },
      },
      open: [],
    });
  });

  it('lifts the operators of each field from a table', () => {
    const shown = `${table}\nFor example, \`?filter=name equals "bow"\``;
    expect(
      lift({
        description: shown.replace('### Sorting', 'For example, `filter=name equals "bow"`.\n### Sorting'),
      }).facts,
    ).toEqual({
      'x-filter': { dialect: 'operator', fields: tableFields, strings: 'quoted' },
    });
  });

  it('lifts operators and values from examples where nothing else tells them', () => {
    const description = [
      '### Filtering kites',
      '- `name` filters by name. For example: `filter=name equals bow`.',
      '- `state` filters by state. The possible values are `high` and `low`. For example: `filter=state anyOf ["high"]`.',
      'Join them: `filter=owner equals me, state anyOf ["low"]`.',
    ].join('\n');
    expect(lift({ text: 'Each filter is of the form `field operator value`.', description }).facts).toEqual({
      'x-filter': {
        dialect: 'operator',
        fields: {
          name: { operators: ['equals'] },
          owner: { operators: ['equals'] },
          state: { operators: ['anyOf'], values: ['high', 'low'] },
        },
        strings: 'bare',
      },
    });
  });

  it('takes only the fields that the parameter accepts of a section that the tag shares', () => {
    const text =
      'Accepts filter by `name` and `flying`. Read [Filtering](https://kites.example/kites#filtering-kites).';
    const { name, flying } = tableFields;
    expect(
      lift({ text, tagText: table.replace('### Sorting', '* `name equals "bow"`\n### Sorting') }).facts,
    ).toEqual({
      'x-filter': { dialect: 'operator', fields: { flying, name }, strings: 'quoted' },
    });
  });

  it('takes the table whose introduction links to the operation', () => {
    const tables = [
      '### Filtering kites and tails',
      'When you [search tails](https://kites.example/kites/get-tails), use:',
      '| `name` | The name. | `anyOf` |',
      'When you [search kites](https://kites.example/kites/get-kites), use:',
      '| `name` | The name. | `equals` |',
    ].join('\n');
    const text = 'Read [Filtering](https://kites.example/kites#filtering-kites).';
    expect(lift({ text, tagText: tables }).facts).toMatchObject({
      'x-filter': { fields: { name: { operators: ['equals'] } } },
    });
  });

  it('reads operators behind a field, and after it', () => {
    expect(lift({ text: 'Supports: `name` (equals, anyOf), `size` (equals).' }).facts).toMatchObject({
      'x-filter': { fields: { name: { operators: ['anyOf', 'equals'] }, size: { operators: ['equals'] } } },
    });
    expect(
      lift({
        text: 'It only accepts `name` filters, with the `equals` operator, and `size` filters, with the `anyOf` operator.',
      }).facts,
    ).toMatchObject({
      'x-filter': { fields: { name: { operators: ['equals'] }, size: { operators: ['anyOf'] } } },
    });
  });

  it('leaves open how text is quoted where examples are of another grammar', () => {
    const description = table.replace(
      '### Sorting',
      "`filter=name equals 'bow' and flying equals true`\n### Sorting",
    );
    const { facts, open } = lift({ description });
    expect(facts).toEqual({ 'x-filter': { dialect: 'operator', fields: tableFields } });
    expect(open).toEqual(['does not show for certain how text is quoted']);
  });

  it('takes the name of a field from an example that spells it out', () => {
    const text = 'Accepts filter by `size`. Example: `filter=kite.size contains bow`.';
    expect(lift({ text }).facts).toEqual({
      'x-filter': {
        dialect: 'operator',
        fields: { 'kite.size': { operators: ['contains'] } },
        strings: 'bare',
      },
    });
  });

  it('reports fields without an operator, and a filter without fields', () => {
    const text = 'Accepts filter by `size` and `name`. Example: `filter=name contains bow`.';
    expect(lift({ text }).open).toEqual(['lists no operator for size']);
    expect(lift({ text: 'A filter.' })).toEqual({ facts: {}, open: ['names no fields'] });
  });

  it('knows a filter whose fields are attributes', () => {
    const text = 'A comma-separated list of kite attribute filters. Each filter is in the form of key:value';
    expect(lift({ text })).toEqual({ facts: { 'x-filter': { anyField: true, dialect: 'colon' } }, open: [] });
  });
});
