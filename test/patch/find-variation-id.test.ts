import type { AIConfigTargeting } from '@ld-rest/ai-configs';
import type { FeatureFlag } from '@ld-rest/feature-flags';
import { findVariationId, type VariationHolder, type VariationQuery } from '@ld-rest/patch';
import { ConfigurationError } from '@ld-rest/runtime';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';

const flag = {
  key: 'checkout',
  variations: [
    { _id: 'id-on', name: 'On', value: true },
    { _id: 'id-off', value: false },
    { _id: 'id-json', name: 'Settings', value: { colours: ['red', { deep: null }], size: 1 } },
  ],
};

const targeting = {
  key: 'greeter',
  variations: [
    {
      _id: 'id-disabled',
      name: 'disabled',
      description: '',
      value: { _ldMeta: { enabled: false } },
    },
    {
      _id: 'id-friendly',
      name: 'Friendly',
      description: '',
      value: { _ldMeta: { variationKey: 'friendly', enabled: true }, instructions: 'Greet.' },
    },
  ],
};

describe('findVariationId', () => {
  test.each([
    ['id-on', flag, { value: true }],
    ['id-on', flag, { name: 'On' }],
    ['id-on', flag, { name: 'On', value: true }],
    ['id-off', flag, { value: false }],
    ['id-json', flag, { value: { size: 1, colours: ['red', { deep: null }] } }],
    ['id-friendly', targeting, { key: 'friendly' }],
    ['id-friendly', targeting, { name: 'Friendly' }],
    ['id-disabled', targeting, { name: 'disabled' }],
  ] satisfies [string, VariationHolder, VariationQuery][])(
    'finds %s in %j by %j.',
    (wanted, holder, query) => {
      expect(findVariationId(holder, query)).toBe(wanted);
    },
  );

  test('lists what there is when nothing fits.', () => {
    expect(() => findVariationId(flag, { name: 'Of' })).toThrow(
      new ConfigurationError(
        'No variation of "checkout" fits name "Of". There are: {"name":"On","value":true}; {"value":false}; ' +
          '{"name":"Settings","value":{"colours":["red",{"deep":null}],"size":1}}. Ask by key, name or value for exactly one.',
      ),
    );
    expect(() => findVariationId(targeting, { key: 'frendly' })).toThrow(
      new ConfigurationError(
        'No variation of "greeter" fits key "frendly". There are: {"name":"disabled","value":{"_ldMeta":{"enabled":false}}}; ' +
          '{"key":"friendly","name":"Friendly"}. Ask by key, name or value for exactly one.',
      ),
    );
    expect(() => findVariationId({ variations: [] }, { value: 1 })).toThrow(
      new ConfigurationError(
        'No variation fits value 1. There are: none. Ask by key, name or value for exactly one.',
      ),
    );
  });

  test('guesses nothing when several fit.', () => {
    const twins = {
      variations: [
        { _id: 'a', name: 'Same', value: 1 },
        { _id: 'b', name: 'Same', value: 2 },
      ],
    };

    expect(() => findVariationId(twins, { name: 'Same' })).toThrow(
      new ConfigurationError(
        '2 variations fit name "Same". There are: {"name":"Same","value":1}; {"name":"Same","value":2}. ' +
          'Ask by key, name or value for exactly one.',
      ),
    );
    expect(findVariationId(twins, { name: 'Same', value: 2 })).toBe('b');
  });

  test('takes the text "true" for no boolean, and the key of a variation for no name.', () => {
    expect(() => findVariationId(flag, { value: 'true' })).toThrow(ConfigurationError);
    expect(() => findVariationId(targeting, { name: 'friendly' })).toThrow(ConfigurationError);
  });

  test('refuses a query that asks for nothing, even where there is only one variation.', () => {
    const only = { variations: [{ _id: 'a', value: 1 }] };

    expect(() => findVariationId(only, {})).toThrow('a query that asks for nothing');
    expect(() => findVariationId(only, { value: undefined })).toThrow('No variation fits value undefined');
  });

  test('refuses a variation that LaunchDarkly has not saved.', () => {
    expect(() => findVariationId({ variations: [{ name: 'New', value: 1 }] }, { name: 'New' })).toThrow(
      'The variation that fits name "New" has no _id',
    );
  });

  test('cuts long values, such as prompts, out of the message.', () => {
    const long = { variations: [{ _id: 'a', name: 'Long', value: 'x'.repeat(10_000) }] };

    expect(() => findVariationId(long, { name: 'Short' })).toThrow(/^.{0,260}$/);
  });

  test('finds every variation by its value, as long as the values differ.', () => {
    const values = fc.array(fc.jsonValue()).map((all) => all.map((value, index) => [index, value]));

    fc.assert(
      fc.property(values, (given) => {
        const fetched: unknown[] = JSON.parse(JSON.stringify(given));
        const holder = { variations: fetched.map((value, index) => ({ _id: `id-${index}`, value })) };

        expect(fetched.map((value) => findVariationId(holder, { value }))).toEqual(
          fetched.map((_, index) => `id-${index}`),
        );
      }),
    );
  });

  test('takes the models of every area that has variations.', () => {
    expectTypeOf<FeatureFlag>().toExtend<VariationHolder>();
    expectTypeOf<AIConfigTargeting>().toExtend<VariationHolder>();
    expectTypeOf(findVariationId).returns.toEqualTypeOf<string>();
  });
});
