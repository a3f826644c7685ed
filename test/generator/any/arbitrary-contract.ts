import fc from 'fast-check';
import type { Json, JsonObject } from '../../../generator/src/document/json.js';

const schemaNames = ['Kite', 'Reel', 'error', 'kite_tail', 'Array'] as const;
const oddNames = ['key', 'a-b', "it's", '*/', '`${x}`', '1st', 'constructor', 'ä', 'index'] as const;
const nullable = fc.constantFrom<JsonObject[]>({}, {}, { nullable: true });

const scalars = fc.constantFrom<JsonObject[]>(
  {},
  { type: 'string' },
  { type: 'string', enum: ['red', "it's", '*/', 'a\nb'] },
  { type: 'string', format: 'binary' },
  { type: 'string', default: 'red' },
  { type: 'integer', enum: [1, 2] },
  { type: 'integer', format: 'int64' },
  { type: 'number' },
  { type: 'boolean', default: false },
  { type: 'boolean', enum: [true] },
  { type: 'object' },
  { type: 'object', additionalProperties: false },
  { enum: ['red', 1, null] },
);

/** What is usual in nine of ten documents, lest most of them be refused. */
function rarely(usual: string, others: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

const direction = fc.constantFrom<JsonObject[]>(
  {},
  {},
  { readOnly: true },
  { writeOnly: true },
  { deprecated: true },
);

/** Nothing may stand beside a reference. */
function marked([schema, mark]: readonly [JsonObject, JsonObject]): JsonObject {
  return '$ref' in schema ? schema : { ...schema, ...mark };
}

/** Schemas of every form that OpenAPI 3.0 allows, whatever they may be good for. */
const { schema, object } = fc.letrec<{ schema: JsonObject; object: JsonObject }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(scalars, nullable).map(([kind, more]): JsonObject => ({ ...kind, ...more })),
    fc.constantFrom(...schemaNames).map((name): JsonObject => ({ $ref: `#/components/schemas/${name}` })),
    tie('object'),
    tie('schema').map((items): JsonObject => ({ type: 'array', items })),
    tie('schema').map((additionalProperties): JsonObject => ({ type: 'object', additionalProperties })),
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((allOf): JsonObject => ({ allOf })),
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((anyOf): JsonObject => ({ anyOf })),
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((oneOf): JsonObject => ({ oneOf })),
  ),
  object: fc
    .record({
      properties: fc.dictionary(
        fc.constantFrom(...oddNames),
        fc.tuple(tie('schema'), direction).map(marked),
        {
          maxKeys: 3,
        },
      ),
      required: fc.uniqueArray(fc.constantFrom(...oddNames), { minLength: 1, maxLength: 2 }),
      additionalProperties: fc.option(fc.oneof(fc.boolean(), tie('schema')), { nil: undefined }),
      nullable: fc.option(fc.boolean(), { nil: undefined }),
    })
    .map(({ additionalProperties, nullable: isNullable, ...rest }): JsonObject => ({
      type: 'object',
      ...rest,
      ...(additionalProperties === undefined ? {} : { additionalProperties }),
      ...(isNullable === undefined ? {} : { nullable: isNullable }),
    })),
}));

const tags = fc.oneof(
  fc.constantFrom(
    'Kites',
    '2nd kites',
    'dist',
    'src',
    'node_modules',
    'package.json',
    'Zoë',
    '凧',
    'a/b',
    '*/',
    '-',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);

const parameters = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(
      'env',
      'filter-by',
      'X-Kite',
      'Authorization',
      'Content-Type',
      'Accept',
      "it's",
      'limit',
    ),
    in: fc.constantFrom('query', 'header'),
    required: fc.oneof(
      { weight: 9, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    schema,
  }),
  { selector: ({ name }) => name.toLowerCase(), maxLength: 3 },
);

const mediaTypes = rarely('application/json', ['multipart/form-data', 'text/plain', 'image/png']);
const places = rarely('kiteKey', ['kite', 'Kite', 'kite-key', 'body', 'class']);
const operationIds = rarely('postKite', ['PostKite', 'postKite_2', 'post-kite', 'delete', 'connect']);

const response = (schema: JsonObject, mediaType = 'application/json'): JsonObject => ({
  description: '',
  content: { [mediaType]: { schema } },
});

/** Valid OpenAPI documents of two operations, with names and schemas that a generator may not expect. */
export const arbitraryContracts: fc.Arbitrary<JsonObject> = fc
  .record({
    tag: tags,
    parameters,
    answer: schema,
    sent: fc.oneof(schema, object),
    schemas: fc.record(Object.fromEntries(schemaNames.map((name) => [name, schema]))),
    mediaType: mediaTypes,
    operationId: operationIds,
    place: places,
    required: fc.boolean(),
  })
  .map(({ tag, parameters: listed, answer, sent, schemas, mediaType, ...rest }): JsonObject => ({
    openapi: '3.0.3',
    info: { title: 'Kites', version: '1' },
    paths: {
      '/api/v2/kites': {
        get: {
          operationId: 'getKites',
          tags: [tag],
          parameters: plain(listed),
          responses: { 200: response(answer) },
        },
      },
      [`/api/v2/kites/{${rest.place}}`]: {
        parameters: [{ name: rest.place, in: 'path', required: true, schema: { type: 'string' } }],
        post: {
          operationId: rest.operationId,
          tags: [tag],
          requestBody: { required: rest.required, content: { [mediaType]: { schema: sent } } },
          responses: { 201: response(sent, mediaType), 204: { description: '' }, 400: response(answer) },
        },
      },
    },
    components: { schemas: plain(schemas) },
  }));

function plain<Value extends Json>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}
