import { expect, it } from 'vitest';
import type { JsonObject } from '../../../generator/src/document/json.js';
import { buildModel } from '../../../generator/src/areas/build-model.js';
import { sliceArea } from '../../../generator/src/slice/slice-area.js';

const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const operation = (operationId: string, tag: string, schema: string): JsonObject => ({
  operationId,
  tags: [tag],
  responses: { 200: { description: 'OK', content: { 'application/json': { schema: reference(schema) } } } },
});

it('keeps the operations of the area and what they reach, through cycles, and nothing else', () => {
  const contract = {
    paths: {
      '/things': { get: operation('getKite', 'Kites', 'Kite'), post: operation('postTail', 'Tails', 'Tail') },
    },
    components: {
      schemas: {
        Kite: { type: 'object', properties: { knot: reference('Knot') } },
        Knot: { type: 'object', properties: { kite: reference('Kite') } },
        Tail: { type: 'object' },
      },
    },
  };
  const model = buildModel(contract, [
    { slug: 'kites', title: 'Kites', tags: ['Kites'], operations: [] },
    { slug: 'tails', title: 'Tails', tags: ['Tails'], operations: [] },
  ]);
  const [kites] = model.areas;
  expect(kites && sliceArea(contract, kites)).toMatchObject({
    paths: { '/things': { get: contract.paths['/things'].get } },
    components: {
      schemas: { Kite: contract.components.schemas.Kite, Knot: contract.components.schemas.Knot },
    },
  });
  expect(JSON.stringify(kites && sliceArea(contract, kites))).not.toContain('Tail');
});
