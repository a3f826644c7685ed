import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../generator/src/json.js';
import { checkDocument } from '../../../generator/src/normalize/check-document.js';
import { kiteDocument } from '../kite-document.js';
import { withValue } from './with-value.js';

const get = ['paths', '/api/v2/kites', 'get'];
const remove = ['paths', '/api/v2/kites/{kiteKey}', 'delete'];
const schemas = ['components', 'schemas'];
const toKite = { $ref: '#/components/schemas/Kite' };

type Change = readonly [keys: readonly string[], value: Json | undefined];

const check = async (...changes: readonly Change[]): Promise<readonly string[]> => {
  const document = changes.reduce<JsonObject>(
    (current, [keys, value]) => withValue(current, keys, value),
    kiteDocument,
  );
  return (await checkDocument(document)).map(({ pointer, message }) => `${pointer} ${message}`);
};

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

describe('has paths or parameters that do not fit together', () => {
  const parameter = (name: string, where: string): Json => ({
    name,
    in: where,
    ...(where === 'path' && { required: true }),
    schema: { type: 'string' },
  });
  const place = '#/paths/~1api~1v2~1kites~1{kiteKey}/delete';

  it.each<[string, readonly Json[], readonly string[]]>([
    [
      'a path parameter that is not declared',
      [],
      [`${place} does not declare its path parameter "kiteKey". Add it with "in": "path"`],
    ],
    [
      'a declared one that is not in the path',
      [parameter('kiteKey', 'path'), parameter('tail', 'path')],
      [`${place}/parameters/1 declares "tail", which is not in the path. Remove it`],
    ],
    [
      'a name both in path and query',
      [parameter('kiteKey', 'path'), parameter('kiteKey', 'query')],
      [`${place}/parameters/1 is named "kiteKey" as ${place}/parameters/0 is. Rename or remove one`],
    ],
    [
      'a query parameter named body',
      [parameter('kiteKey', 'path'), parameter('body', 'query')],
      [`${place}/parameters/1 is named "body", as the request body is in a call. Rename it`],
    ],
    [
      'a query parameter named constructor',
      [parameter('kiteKey', 'path'), parameter('constructor', 'query')],
      [
        `${place}/parameters/1 is named "constructor". Expected text without control characters that is no reserved word. Rename it`,
      ],
    ],
    [
      'a query parameter of two lines',
      [parameter('kiteKey', 'path'), parameter('a\u2028b', 'query')],
      [
        `${place}/parameters/1 is named "a\\u2028b". Expected text without control characters that is no reserved word. Rename it`,
      ],
    ],
    [
      'a cookie',
      [parameter('kiteKey', 'path'), parameter('session', 'cookie')],
      [
        `${place}/parameters/1 is the cookie "session". Expected a path, query or header parameter. Remove it`,
      ],
    ],
  ])('%s', async (_, parameters, wanted) => {
    expect(await check([[...remove, 'parameters'], parameters])).toEqual(wanted);
  });

  it.each(['delete', 'query', 'options', 'kite-key', 'a b', '__defineGetter__'])(
    'a path parameter named %s',
    async (name) => {
      const operation = {
        operationId: 'cutKite',
        tags: ['Kites'],
        parameters: [parameter(name, 'path')],
        responses: { 204: { description: '' } },
      };
      expect(await check([['paths', `/kites/{${name}}`, 'post'], operation])).toEqual([
        expect.stringContaining(`/post/parameters/0 is named "${name}".`),
      ]);
    },
  );

  it('but finds parameters of the path, and references to them', async () => {
    expect(
      await check(
        [[...remove, 'parameters'], undefined],
        [['paths', '/api/v2/kites/{kiteKey}', 'parameters'], [{ $ref: '#/components/parameters/Key' }]],
        [['components', 'parameters'], { Key: parameter('kiteKey', 'path') }],
      ),
    ).toEqual([]);
  });

  it.each(['/api/../kites', '/api//x y', '/api/{}', '/api/`${x}`', '/a?b=c', '/a\n'])(
    'the path %j',
    async (path) => {
      const operation = { operationId: 'cutKite', tags: ['Kites'], responses: { 204: { description: '' } } };
      expect(await check([['paths', path, 'post'], operation])).toEqual([
        expect.stringContaining(`is the path ${JSON.stringify(path)}. Expected segments`),
      ]);
    },
  );

  it('a path that is another one with other names', async () => {
    const operation = {
      operationId: 'cutKite',
      tags: ['Kites'],
      parameters: [parameter('id', 'path')],
      responses: { 204: { description: '' } },
    };
    expect(await check([['paths', '/api/v2/kites/{id}', 'post'], operation])).toEqual([
      '#/paths/~1api~1v2~1kites~1{id} matches what "/api/v2/kites/{kiteKey}" matches. Keep one of them',
    ]);
  });

  it('a path that refers to another', async () => {
    expect(await check([['paths', '/wind', '$ref'], '#/paths/~1api~1v2~1kites'])).toEqual([
      '#/paths/~1wind refers to another path. Expected its operations; copy them here',
    ]);
  });
});

describe('has references', () => {
  const extra = [...schemas, 'Kite', 'properties', 'extra'];
  const pointer = '#/components/schemas/Kite/properties/extra/$ref';

  it.each([
    '#/components/schemas/Wind',
    '#/components/schemas/constructor',
    '#kite',
    '#/components/schemas/%',
    '#/openapi',
  ])('to nothing, %s', async (reference) => {
    expect(await check([extra, { $ref: reference }])).toEqual([
      `${pointer} refers to "${reference}", where there is nothing to refer to. Add it, or correct the reference`,
    ]);
  });

  it.each(['https://example.com/kite.json', 'file:///etc/passwd', './kite.json#/Kite', '//example.com'])(
    'to %s',
    async (reference) => {
      expect(await check([extra, { $ref: reference }])).toEqual([
        `${pointer} refers to "${reference}", outside the document. Expected "#/…"; copy what it refers to into the document`,
      ]);
    },
  );

  it('that is no text', async () => {
    expect(await check([extra, { $ref: 7 }])).toEqual([
      `${pointer} is 7. Expected text such as "#/components/schemas/Flag"`,
    ]);
  });

  it.each<[string, readonly Change[], string]>([
    ['itself', [[[...schemas, 'Knot'], { $ref: '#/components/schemas/Knot' }]], 'Knot'],
    [
      'itself through another',
      [
        [[...schemas, 'Knot'], { allOf: [{ type: 'object' }, { $ref: '#/components/schemas/Loop' }] }],
        [[...schemas, 'Loop'], { oneOf: [{ $ref: '#/components/schemas/Knot' }] }],
      ],
      'Knot',
    ],
  ])('from a schema to %s', async (_, changes, name) => {
    expect(await check(...changes)).toEqual([
      `#/components/schemas/${name} leads back to itself through references alone ($ref, allOf, oneOf, anyOf). Describe the value in one of them`,
    ]);
  });

  it('but may come back to a schema through its properties and items', async () => {
    const properties = { kites: { type: 'array', items: toKite }, $ref: { type: 'string' }, example: toKite };
    expect(
      await check(
        [[...schemas, 'Kite', 'properties'], properties],
        [[...schemas, 'Kite', 'required'], undefined],
      ),
    ).toEqual([]);
  });

  it('that are only data of an example', async () => {
    expect(
      await check(
        [[...schemas, 'Kite', 'example'], { $ref: 'https://example.com' }],
        [[...extra, 'default'], { $ref: '#/x' }],
      ),
    ).toEqual([]);
  });

  it('below a property that is named as a keyword is', async () => {
    expect(await check([[...schemas, 'Kite', 'properties', 'example'], { $ref: '#/nowhere' }])).toEqual([
      expect.stringContaining('#/components/schemas/Kite/properties/example/$ref refers to "#/nowhere"'),
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
