import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../../generator/src/document/json.js';
import { acceptsValue } from '../../../../../generator/src/distil/semantic-patch/types/accepts-value.js';
import type { InstructionType } from '../../../../../generator/src/distil/semantic-patch/types/instruction-type.js';

const field = { type: { is: 'string' }, optional: false } as const;

describe('acceptsValue', () => {
  const cases: readonly (readonly [boolean, Json, InstructionType])[] = [
    [true, null, { is: 'undecided' }],
    [true, 1, { is: 'integer' }],
    [false, 1.5, { is: 'integer' }],
    [true, 'a', { is: 'string', values: ['a'] }],
    [false, 'b', { is: 'string', values: ['a'] }],
    [false, false, { is: 'boolean', values: [true] }],
    [true, 1.5, { is: 'number' }],
    [false, ['a', 1], { is: 'array', items: { is: 'string' } }],
    [true, { a: 'a' }, { is: 'map', items: { is: 'string' } }],
    [false, [], { is: 'map', items: { is: 'string' } }],
    [true, 1, { is: 'choice', options: [{ is: 'string' }, { is: 'integer' }] }],
    [false, true, { is: 'choice', options: [{ is: 'string' }, { is: 'integer' }] }],
    [true, { a: 'a', b: 1 }, { is: 'object', fields: new Map([['a', field]]) }],
    [true, {}, { is: 'object', fields: new Map([['a', field]]) }],
    [false, { a: 1 }, { is: 'object', fields: new Map([['a', field]]) }],
    [false, 'a', { is: 'object', fields: new Map([['a', field]]) }],
  ];
  it.each(cases)('says %s of %j as %j', (want, value, type) => {
    expect(acceptsValue(type, value)).toBe(want);
  });
});
