import type { JsonObject } from '../../generator/src/document/json.js';

const json = (schema: JsonObject): JsonObject => ({ 'application/json': { schema } });
const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const list = (items: JsonObject): JsonObject => ({ type: 'array', items });
const object = (properties: JsonObject, required: readonly string[] = []): JsonObject => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
});
const text = { type: 'string' } as const;
const number = { type: 'integer', format: 'int64' } as const;
const links = { type: 'object', additionalProperties: reference('Link') } as const;

const inPath = (...names: readonly string[]): readonly JsonObject[] =>
  names.map((name) => ({ name, in: 'path', required: true, schema: text }));
const inQuery = (parameters: Readonly<Record<string, JsonObject>>): readonly JsonObject[] =>
  Object.entries(parameters).map(([name, schema]) => ({ name, in: 'query', schema }));
const answers = (schema: string, status = 200): JsonObject => ({
  [status]: { description: '', content: json(reference(schema)) },
  404: { description: '', content: json(reference('Failure')) },
});
const gone = { 204: { description: '' } } as const;
const operation = (operationId: string, parts: JsonObject): JsonObject => ({
  operationId,
  tags: ['Mini'],
  ...parts,
});
const flagPath = inPath('projectKey', 'featureFlagKey');

/** A small contract that has one of everything that the runtime treats in a way of its own. */
export const miniDocument: JsonObject = {
  openapi: '3.0.3',
  info: { title: 'Mini', version: '2', 'x-contract': 1 },
  tags: [{ name: 'Mini' }],
  paths: {
    '/api/v2/auditlog': {
      get: operation('getAudit', {
        parameters: inQuery({ after: number, before: number, limit: number, q: text }),
        responses: answers('Entries'),
      }),
    },
    '/api/v2/caller': {
      get: operation('getCaller', { responses: answers('Caller') }),
    },
    '/api/v2/contexts': {
      get: operation('getContexts', {
        parameters: inQuery({ continuationToken: text, filter: text, limit: number }),
        responses: answers('Contexts'),
      }),
    },
    '/api/v2/contexts/search': {
      post: operation('searchContexts', {
        'x-read-only': true,
        parameters: inQuery({ continuationToken: text, limit: number }),
        requestBody: { required: true, content: json(reference('Search')) },
        responses: answers('Contexts'),
      }),
    },
    '/api/v2/flags/{projectKey}': {
      get: operation('getFlags', {
        parameters: [...inPath('projectKey'), ...inQuery({ filter: text, limit: number, offset: number })],
        responses: answers('Flags'),
      }),
      post: operation('postFlag', {
        parameters: [...inPath('projectKey'), ...inQuery({ clone: text })],
        requestBody: { content: json(reference('FlagBody')) },
        responses: answers('Flag', 201),
      }),
    },
    '/api/v2/flags/{projectKey}/{featureFlagKey}': {
      get: operation('getFlag', {
        parameters: [...flagPath, ...inQuery({ env: text, kind: list(text) })],
        responses: answers('Flag'),
      }),
      patch: operation('patchFlag', {
        'x-patch-formats': ['json-patch'],
        parameters: [...flagPath, ...inQuery({ dryRun: { type: 'boolean' } })],
        requestBody: { required: true, content: json(list(reference('PatchOperation'))) },
        responses: answers('Flag'),
      }),
      delete: operation('deleteFlag', { parameters: flagPath, responses: gone }),
    },
    '/api/v2/teams': {
      get: operation('getTeams', {
        parameters: [
          ...inQuery({ limit: number, offset: number }),
          { name: 'expand', in: 'query', explode: false, schema: list(text) },
        ],
        responses: answers('Teams'),
      }),
    },
    '/api/v2/teams/{teamKey}/members': {
      post: operation('postMembers', {
        parameters: inPath('teamKey'),
        requestBody: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: object({ file: { type: 'string', format: 'binary' }, mode: text }),
            },
          },
        },
        responses: { 207: { description: '', content: json(reference('Imported')) } },
      }),
      delete: operation('deleteMembers', {
        parameters: inPath('teamKey'),
        requestBody: { required: true, content: json(list(text)) },
        responses: gone,
      }),
    },
    '/api/v2/users': {
      get: operation('getUsers', {
        parameters: inQuery({ limit: number, searchAfter: text }),
        responses: answers('Users'),
      }),
    },
    '/api/v2/usage': {
      get: operation('getUsage', {
        parameters: [{ name: 'from', in: 'query', required: true, schema: text }],
        responses: answers('Caller'),
      }),
    },
    '/api/v2/views': {
      get: operation('getViews', {
        'x-stability': 'beta',
        parameters: [
          { name: 'projectKey', in: 'query', required: true, schema: text },
          ...inQuery({ limit: number, offset: number }),
        ],
        responses: answers('Teams'),
      }),
    },
    '/api/v2/view-names': {
      get: operation('getViewNames', {
        'x-stability': 'beta',
        parameters: inQuery({ limit: number }),
        responses: answers('Teams'),
      }),
    },
  },
  components: {
    schemas: {
      Caller: object({ accountId: text }),
      Context: object({ key: text, attributes: { type: 'object', additionalProperties: {} } }, ['key']),
      Contexts: object({ items: list(reference('Context')), continuationToken: text }, ['items']),
      Entries: object({ items: list(reference('Entry')), _links: links }, ['items']),
      Entry: object({ _id: text, date: number }, ['_id', 'date']),
      Failure: object({ code: text, message: text }, ['code', 'message']),
      Flag: object(
        { key: text, kind: { type: 'string', enum: ['boolean', 'multivariate'] }, _links: links },
        ['key'],
      ),
      FlagBody: object({ key: text, name: text, tags: list(text) }, ['key', 'name']),
      Flags: object({ items: list(reference('Flag')), totalCount: number, _links: links }, ['items']),
      Imported: object({ items: list(object({ status: text }, ['status'])) }),
      Link: object({ href: text, type: text }),
      PatchOperation: object({ op: text, path: text, value: {} }, ['op', 'path']),
      Search: object({ continuationToken: text, filter: text }),
      Team: object({ key: text, parent: reference('Team') }, ['key']),
      Teams: object({ items: list(reference('Team')), totalCount: number }),
      User: object({ key: text }, ['key']),
      Users: object({ items: list(reference('User')), _links: links }, ['items']),
    },
  },
};
