import { describe, expect, it } from 'vitest';
import { emitFilter, emitFilterWriter } from '../../../generator/src/emit/emit-filter.js';
import { operationTypes } from '../../../generator/src/emit/operation-types.js';
import type { Filter, FilterField, Operation } from '../../../generator/src/model/types.js';
import { noNames, operation, parameter } from './model-pieces.js';
import { printStructures } from './print-structures.js';

const field = (name: string, facts: Partial<FilterField> = {}): FilterField => ({
  name,
  type: 'string',
  values: [],
  separator: undefined,
  operators: [],
  properties: [],
  deprecated: false,
  successor: undefined,
  ...facts,
});
const filterOf = (facts: Partial<Filter>): Filter => ({
  dialect: 'colon',
  strings: undefined,
  anyField: false,
  fields: [],
  ...facts,
});
const kitesBy = (filter: Filter): Operation =>
  operation('getKites', { queryParameters: [parameter('filter', { filter })] });

describe('a filter of an operation', () => {
  it.each<[string, { given: Partial<Filter>; want: string; writer: string }]>([
    [
      'with fields and values joined by colons',
      {
        given: {
          fields: [
            field('age', { type: 'integer' }),
            field('flies', { type: 'boolean', deprecated: true, successor: 'state@now' }),
            field('made', {
              type: 'object',
              properties: [
                { name: 'before', type: 'integer', unit: 'milliseconds' },
                { name: 'by', type: 'string', unit: undefined },
              ],
            }),
            field('tag-name', { separator: '+', values: ['blue'] }),
          ],
        },
        want: `
/** Filter of \`getKites\`: all that is given must be true. */
export interface GetKitesFilter {
    readonly age?: number | undefined;
    /** @deprecated Use \`state\\@now\`. */
    readonly flies?: boolean | undefined;
    readonly made?: { readonly before?: number | Date | undefined; readonly by?: string | undefined } | undefined;
    readonly "tag-name"?: OneOrMore<"blue" | (string & {})> | undefined;
}
`,
        writer: 'colonFilter({ "tag-name": "+" })',
      },
    ],
    [
      'with fields of any name',
      {
        given: { anyField: true },
        want: `
/** Filter of \`getKites\`: all that is given must be true. */
export interface GetKitesFilter {
    [field: string]: boolean | number | string | undefined;
}
`,
        writer: 'colonFilter()',
      },
    ],
    [
      'with operators',
      {
        given: {
          dialect: 'operator',
          strings: 'bare',
          fields: [
            field('color', {
              values: ['red'],
              operators: ['after', 'anyOf', 'before', 'contains', 'equals', 'exists'],
            }),
            field('length', { type: 'integer', operators: ['anyOf'] }),
            field('unknown'),
          ],
        },
        want: `
/** Filter of \`getKites\`: all that is given must be true. */
export interface GetKitesFilter {
    readonly color?: { readonly after?: string | Date | undefined; readonly anyOf?: readonly ("red" | (string & {}))[] | undefined; readonly before?: string | Date | undefined; readonly contains?: OneOrMore<"red" | (string & {})> | undefined; readonly equals?: "red" | (string & {}) | undefined; readonly exists?: boolean | undefined } | undefined;
    readonly length?: { readonly anyOf?: readonly number[] | undefined } | undefined;
}
`,
        writer: 'operatorFilter(true)',
      },
    ],
  ])('%s is emitted as an object and what writes it', (_title, { given, want, writer }) => {
    const kites = kitesBy(filterOf(given));
    const structures = emitFilter(kites, operationTypes(kites, noNames));
    expect(`\n${printStructures(...structures)}`).toBe(want);
    expect(emitFilterWriter(kites)).toBe(writer);
  });

  it('writes quoted texts unless the document says that bare ones do', () => {
    const fields = [field('color', { operators: ['equals'] })];
    const kites = kitesBy(filterOf({ dialect: 'operator', strings: 'quoted', fields }));
    expect(emitFilterWriter(kites)).toBe('operatorFilter()');
  });

  it('is left a text where the document is not certain, and where there is none', () => {
    for (const kites of [kitesBy(filterOf({})), operation('getKites')]) {
      expect(emitFilter(kites, operationTypes(kites, noNames))).toEqual([]);
      expect(emitFilterWriter(kites)).toBeUndefined();
    }
  });
});
