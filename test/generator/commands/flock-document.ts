import type { JsonObject } from '../../../generator/src/document/json.js';

/** What differs between the releases of the document: operationIds by tag, and the properties of a bird. */
export interface FlockRelease {
  readonly operations: Readonly<Record<string, string>>;
  readonly properties?: JsonObject;
}

const text = { type: 'string' } as const;

/** Makes a published document of an invented API, in which every operation answers with a bird. */
export function flockDocument({
  operations,
  properties = { name: text, weight: { type: 'number' } },
}: FlockRelease): JsonObject {
  const entries = Object.entries(operations).flatMap(([tag, ids]) =>
    ids.split(' ').map((id) => ({ tag, id })),
  );
  return {
    openapi: '3.0.3',
    info: { title: 'Flock', version: '2' },
    security: [{ ApiKey: ['read'] }],
    tags: Object.keys(operations).map((name) => ({ name })),
    paths: Object.fromEntries(
      entries.map(({ tag, id }) => [`/api/v2/${id}`, { get: birdOperation(tag, id) }]),
    ),
    components: {
      securitySchemes: { ApiKey: { type: 'apiKey', in: 'header', name: 'Authorization' } },
      schemas: { Bird: { type: 'object', required: ['name'], properties } },
    },
  };
}

function birdOperation(tag: string, operationId: string): JsonObject {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Bird' } } };
  return {
    operationId,
    tags: [tag],
    summary: 'A bird',
    responses: { 200: { description: 'A bird.', content } },
  };
}
