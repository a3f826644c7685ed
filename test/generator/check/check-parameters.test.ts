import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../generator/src/document/json.js';
import { checkKites as check, remove } from './check-kites.js';

describe('has paths or parameters that do not fit together', () => {
  const parameter = (name: string, where: string): JsonObject => ({
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
      'a required header',
      [parameter('kiteKey', 'path'), { ...parameter('X-Trace', 'header'), required: true }],
      [
        `${place}/parameters/1 is the required header "X-Trace", which no client sends. Remove it, or make it optional: callers give headers with the options of a call`,
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

  it('and not a parameter of the path that the operation has of its own', async () => {
    expect(
      await check([['paths', '/api/v2/kites/{kiteKey}', 'parameters'], [parameter('kiteKey', 'path')]]),
    ).toEqual([]);
  });

  it.each(['/api/../kites', '/api//x y', '/api/{}', '/api/`${x}`', '/a?b=c', '/a\n'])(
    'the path %j',
    async (path) => {
      const operation = { operationId: 'cutKite', tags: ['Kites'], responses: { 204: { description: '' } } };
      expect((await check([['paths', path, 'post'], operation]))[0]).toContain(
        `is the path ${JSON.stringify(path)}. Expected segments`,
      );
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
