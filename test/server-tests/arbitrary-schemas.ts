import type { JsonObject } from '@ld-rest/test-server';
import fc from 'fast-check';

const names = ['colour', 'size', 'maker', 'parts'] as const;
const flag = fc.constantFrom({}, { nullable: true });

const texts = fc.constantFrom<JsonObject[]>(
  { type: 'string' },
  { type: 'string', maxLength: 2 },
  { type: 'string', minLength: 20 },
  { type: 'string', enum: ['red', 'blue'] },
  { type: 'string', format: 'date-time' },
  { type: 'string', format: 'date' },
  { type: 'string', format: 'uuid' },
  { type: 'string', format: 'uri' },
  { type: 'string', format: 'email' },
  { type: 'string', format: 'byte' },
);

const integers = fc
  .record({
    minimum: fc.integer({ min: -9, max: 9 }),
    span: fc.nat(30),
    multipleOf: fc.integer({ min: 1, max: 7 }),
  })
  // Wide enough that a multiple lies within.
  .map(({ minimum, span, multipleOf }): JsonObject => ({
    type: 'integer',
    minimum,
    maximum: minimum + span + multipleOf,
    multipleOf,
  }));

/** Schemas of the dialect that LaunchDarkly's document is written in, nested a few steps deep. */
export const arbitrarySchemas: fc.Arbitrary<JsonObject> = fc.letrec<{
  schema: JsonObject;
  object: JsonObject;
}>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(texts, flag).map(([schema, more]): JsonObject => ({ ...schema, ...more })),
    integers,
    fc.constantFrom<JsonObject[]>(
      {},
      { type: 'boolean' },
      { type: 'number', format: 'double' },
      { type: 'object' },
    ),
    tie('object'),
    fc
      .tuple(tie('schema'), fc.nat(3), flag)
      .map(([items, minItems, more]): JsonObject => ({ type: 'array', items, minItems, ...more })),
    fc
      .tuple(tie('schema'), flag)
      .map(([additionalProperties, more]): JsonObject => ({ type: 'object', additionalProperties, ...more })),
    fc
      .array(tie('object'), { minLength: 1, maxLength: 2 })
      .map((allOf): JsonObject => ({ allOf: allOf.map(prefixProperties) })),
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((anyOf): JsonObject => ({ anyOf })),
  ),
  object: fc
    .record({
      properties: fc.dictionary(fc.constantFrom(...names), tie('schema'), { maxKeys: 3 }),
      required: fc.uniqueArray(fc.constantFrom(...names)),
    })
    .map(({ properties, required }): JsonObject => ({
      type: 'object',
      properties,
      required: required.filter((name) => Object.hasOwn(properties, name)),
    })),
})).schema;

// Parts that say different things of one property could contradict each other: then no value is valid.
function prefixProperties(schema: JsonObject, index: number): JsonObject {
  const { properties = {}, required } = schema;
  const prefix = (name: unknown): string => `${index}${String(name)}`;
  return {
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties ?? {}).map(([name, value]) => [prefix(name), value]),
    ),
    required: Array.isArray(required) ? required.map(prefix) : [],
  };
}
