import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ajv } from 'ajv';
import type { Json } from '../../../../../generator/src/document/json.js';
import { acceptsValue } from '../../../../../generator/src/distil/semantic-patch/types/accepts-value.js';
import { mergeTypes } from '../../../../../generator/src/distil/semantic-patch/types/merge-types.js';
import { typeOfExamples } from '../../../../../generator/src/distil/semantic-patch/types/type-of-examples.js';
import { typeSchema } from '../../../../../generator/src/distil/semantic-patch/types/type-schema.js';
import type { InstructionType } from '../../../../../generator/src/distil/semantic-patch/types/instruction-type.js';

const values: fc.Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 3 })
  .map((value) => JSON.parse(JSON.stringify(value)));

const validates = (type: InstructionType, value: Json): boolean =>
  new Ajv().validate(typeSchema(type), value);

describe('mergeTypes', () => {
  it('keeps a property required only if both objects require it', () => {
    const field = (optional: boolean) => ({ type: { is: 'string' }, optional }) as const;
    const left: InstructionType = {
      is: 'object',
      fields: new Map([
        ['a', field(false)],
        ['b', field(false)],
      ]),
    };
    const right: InstructionType = {
      is: 'object',
      fields: new Map([
        ['a', field(false)],
        ['b', field(true)],
      ]),
    };
    expect(typeSchema(mergeTypes(left, right))).toMatchObject({ required: ['a'] });
    expect(typeSchema(mergeTypes(left, { is: 'object', fields: new Map() }))).not.toHaveProperty('required');
  });

  it('drops alternatives that are not the same in both', () => {
    const fields = new Map([['a', { type: { is: 'string' }, optional: false }] as const]);
    const one: InstructionType = {
      is: 'object',
      fields,
      alternatives: { choose: 'one', sets: [['a'], ['b']] },
    };
    const some: InstructionType = {
      is: 'object',
      fields,
      alternatives: { choose: 'some', sets: [['a'], ['b']] },
    };
    expect(mergeTypes(one, one)).toEqual(one);
    expect(mergeTypes(one, some)).toEqual({ is: 'object', fields });
  });

  it('knows nothing of a choice that anything is part of', () => {
    expect(mergeTypes({ is: 'any' }, { is: 'string' })).toEqual({ is: 'any' });
  });

  it('offers a choice once', () => {
    const text: InstructionType = { is: 'string' };
    const choice = mergeTypes(text, { is: 'integer' });
    expect(mergeTypes(choice, text)).toEqual(choice);
    expect(mergeTypes(text, text)).toEqual(text);
  });

  it('holds the values of both', () => {
    fc.assert(
      fc.property(values, values, (left, right) => {
        const merged = mergeTypes(typeOfExamples([left]), typeOfExamples([right]));
        expect(
          [left, right].filter((value) => !validates(merged, value) || !acceptsValue(merged, value)),
        ).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('holds every example that a type was made of', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 8 }), (examples) => {
        const type = typeOfExamples(examples);
        expect(examples.filter((example) => !validates(type, example))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
