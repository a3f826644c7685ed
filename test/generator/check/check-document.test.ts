import { describe, expect, it } from 'vitest';
import type { Json } from '../../../generator/src/document/json.js';
import { type Change, checkKites as check, get, schemas } from './check-kites.js';

const toKite = { $ref: '#/components/schemas/Kite' };

it('finds nothing wrong with a sound document', async () => {
  expect(await check()).toEqual([]);
});

it('finds nothing wrong with extensions of the contract', async () => {
  const instructions = {
    turnOn: { type: 'object', properties: { example: toKite, kind: { type: 'string', enum: ['turnOn'] } } },
  };
  expect(
    await check(
      [[...get, 'x-semantic-patch'], { properties: {}, instructions }],
      [[...get, 'x-stability'], 'beta'],
      [[...get, 'parameters', '0', 'x-page-size'], { default: 20, maximum: 100 }],
    ),
  ).toEqual([]);
});

describe('is no OpenAPI 3.0', () => {
  it.each<[string, readonly Change[], string]>([
    [
      'without a version',
      [[['openapi'], undefined]],
      '#/openapi is missing, so this is no OpenAPI document.',
    ],
    [
      'as Swagger 2',
      [
        [['openapi'], undefined],
        [['swagger'], '2.0'],
      ],
      '#/swagger is "2.0": a Swagger document.',
    ],
    [
      'as 3.1',
      [[['openapi'], '3.1.0']],
      '#/openapi is "3.1.0". Expected OpenAPI 3.0 ("3.0.3"); convert the document first',
    ],
    ['as a number', [[['openapi'], 3]], '#/openapi is 3. Expected OpenAPI 3.0'],
  ])('%s', async (_, changes, message) => {
    expect(await check(...changes)).toEqual([expect.stringContaining(message)]);
  });
});

describe('breaks the schema of OpenAPI', () => {
  it.each<[string, Change, string]>([
    [
      'without paths',
      [['paths'], undefined],
      "# is not OpenAPI 3.0: must have required property 'paths'. Correct it",
    ],
    [
      'with an unknown type',
      [[...schemas, 'Kite', 'properties', 'key', 'type'], 'text'],
      '#/components/schemas/Kite/properties/key/type is not OpenAPI 3.0: must be equal to one of the allowed values (["array","boolean","integer","number","object","string"]). Correct it',
    ],
    [
      'with an unknown field',
      [[...get, 'colour'], 'red'],
      '#/paths/~1api~1v2~1kites/get is not OpenAPI 3.0: must NOT have additional properties ("colour"). Correct it',
    ],
  ])('%s', async (_, change, message) => {
    expect(await check(change)).toEqual([message]);
  });
});

describe('has operations that cannot be methods', () => {
  const id = [...get, 'operationId'];
  const pointer = '#/paths/~1api~1v2~1kites/get/operationId';

  it.each(['get-kites', '1kites', 'get kites', '', 'gétKites', 'a*/b', 'kites`${x}`'])(
    'with the id %j',
    async (name) => {
      expect(await check([id, name])).toEqual([
        expect.stringContaining(`${pointer} is ${JSON.stringify(name)}. Expected a letter`),
      ]);
    },
  );

  it.each([
    'constructor',
    'Constructor',
    '__proto__',
    'toString',
    'then',
    'Then',
    'raw',
    'delete',
    'Delete',
    'await',
  ])('with the id %s', async (name) => {
    expect(await check([id, name])).toEqual([expect.stringContaining(`${pointer} is "${name}"`)]);
  });

  it('without an id', async () => {
    expect(await check([id, undefined])).toEqual([
      `${pointer} is missing. Expected a name such as "getFeatureFlag"; add it`,
    ]);
  });

  it.each(['deleteKite', 'DeleteKite'])('with the id %s a second time', async (name) => {
    const twin = `${pointer} is "${name}", which names the same method`;
    const other =
      '#/paths/~1api~1v2~1kites~1{kiteKey}/delete/operationId is "deleteKite", which names the same method';
    const problems = await check([id, name]);
    expect(problems).toHaveLength(1);
    expect([twin, other].some((text) => problems[0]?.startsWith(text))).toBe(true);
  });

  it.each<[string, Json | undefined, string]>([
    ['no tag', undefined, 'has none where one was expected'],
    ['two tags', ['Kites', 'Knots'], 'has 2 where one was expected'],
    ['an empty tag', [' '], 'is " ". Expected text without control characters'],
    ['a tag of two lines', ['a\nb'], 'is "a\\nb". Expected text without control characters'],
    [
      'a tag that turns the direction of writing',
      ['a\u202eb'],
      'is "a\\u202eb". Expected text without control characters and marks',
    ],
  ])('with %s', async (_, tags, message) => {
    expect(await check([[...get, 'tags'], tags])).toEqual([expect.stringContaining(`/get/tags ${message}`)]);
  });

  it('but not with a tag that looks like a path, which never becomes one', async () => {
    expect(await check([[...get, 'tags'], ['../../etc']])).toEqual([]);
  });

  it('with a method that clients do not have', async () => {
    const operation = { operationId: 'traceKites', tags: ['Kites'], responses: { 200: { description: '' } } };
    expect(await check([['paths', '/api/v2/kites', 'trace'], operation])).toEqual([
      '#/paths/~1api~1v2~1kites/trace is no method that clients have. Expected one of get, post, put, patch, delete',
    ]);
  });
});

describe('has names that cannot stand in code', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty', '1Kite', '.Kite'])(
    'as a schema, %s',
    async (name) => {
      expect(await check([[...schemas, name], { type: 'object' }])).toEqual([
        expect.stringContaining(`#/components/schemas/${name} is named "${name}". Expected a letter`),
      ]);
    },
  );

  it.each(['a\nb', 'a\u2028b', '', '\ud800'])('as a property, %j', async (name) => {
    expect(await check([[...schemas, 'Kite', 'properties', name], { type: 'string' }])).toEqual([
      expect.stringContaining('Expected text without control characters and line separators. Rename it'),
    ]);
  });

  it('but not constructor as a property', async () => {
    expect(await check([[...schemas, 'Kite', 'properties', 'constructor'], { type: 'string' }])).toEqual([]);
  });

  it.each(
    [[...schemas], [...schemas, 'Kite', 'properties'], [...get], ['paths']].map(
      (keys) => [keys.join('/'), keys] as const,
    ),
  )('__proto__ in %s', async (_, keys) => {
    expect(await check([[...keys, '__proto__'], { type: 'string' }])).toEqual([
      expect.stringMatching(
        /\/__proto__ is named "__proto__", which JavaScript objects cannot hold safely\. Rename it$/,
      ),
    ]);
  });
});
