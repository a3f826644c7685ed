import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readApi } from '../../generator/src/commands/read-api.js';
import type { Api } from '../../generator/src/commands/read-api.js';
import { isObject, objectOf } from '../../generator/src/document/json.js';
import type { Json } from '../../generator/src/document/json.js';
import type { Operation, Paging, Shape } from '../../generator/src/model/types.js';
import { reachedSchemas } from '../../generator/src/normalize/separate-requests.js';

let api: Api;
let operations: readonly Operation[];

beforeAll(async () => {
  api = await readApi({ root: fileURLToPath(new URL('../..', import.meta.url)) });
  operations = api.model.areas.flatMap((area) => area.operations);
});

const names = (accept: (operation: Operation) => boolean): readonly string[] =>
  operations.filter(accept).map(({ name }) => name);

const pagedBy = (kind: Paging['kind']): readonly string[] =>
  names(({ paging }) => paging?.kind === kind).toSorted();

/** Whether a schema holds something, at any depth, references not followed. */
const holds = (value: Json | undefined, accept: (node: Json) => boolean): boolean => {
  if (value === undefined) return false;
  if (accept(value)) return true;
  if (Array.isArray(value)) return value.some((entry: Json) => holds(entry, accept));
  return isObject(value) && Object.values(value).some((entry) => holds(entry, accept));
};

const deprecatedProperties = (shape: Shape): number =>
  shape.kind === 'object' ? shape.properties.filter(({ deprecated }) => deprecated).length : 0;

/** The counts and lists that a release of the API changes; a person reads the difference. */
const facts = (): Readonly<Record<string, number | readonly string[]>> => {
  const parameters = operations.flatMap(({ queryParameters }) => queryParameters);
  const properties = [...api.model.schemas.values()].map(deprecatedProperties);
  return {
    areas: api.model.areas.length,
    operations: operations.length,
    'beta operations': names(({ stability }) => stability === 'beta').length,
    'deprecated operations': names(({ deprecated }) => deprecated),
    'deprecated parameters': parameters.filter(({ deprecated }) => deprecated).length,
    'deprecated properties': properties.reduce((sum, count) => sum + count, 0),
    'paged by offset': pagedBy('offset'),
    'paged by link': pagedBy('link'),
    'paged by time': pagedBy('time'),
    'paged by token': pagedBy('token'),
    'paged by token in the body': pagedBy('body-token'),
    'list parameters': parameters.filter(({ shape }) => shape.kind === 'array').length,
    'operations that join lists by commas': names(({ queryParameters }) =>
      queryParameters.some(({ explode }) => !explode),
    ),
    'POSTs that only read': names(({ readOnly, method }) => readOnly && method === 'post').toSorted(),
    'operations that take patches': names(({ patchFormats }) => patchFormats.length > 0),
    'operations that take semantic patches': names(({ patchFormats }) =>
      patchFormats.includes('semantic-patch'),
    ),
    'operations that take several forms of patch': operations
      .filter(({ patchFormats }) => patchFormats.length > 1)
      .map(({ name, patchFormats }) => `${name}: ${patchFormats.join(' ')}`)
      .toSorted(),
    'operations whose body may be left out': names(({ body }) => body?.required === false),
  };
};

describe('the API of the embedded contract', () => {
  it('has the counts and lists that a person has read', async () => {
    await expect(`${JSON.stringify(facts(), null, 2)}\n`).toMatchFileSnapshot('facts.txt');
  });

  it('opens every enum of texts that a response can carry, and those of a request that the overlay opens', () => {
    const schemas = objectOf(objectOf(api.contract['components'])['schemas']);
    const { requests, responses } = reachedSchemas(api.contract);
    const closed = (node: Json): boolean =>
      isObject(node) && Array.isArray(node['enum']) && node['type'] === 'string';
    const open = (node: Json): boolean => isObject(node) && Array.isArray(node['x-open-enum']);
    // The kinds of instructions are open by another member of their union.
    const union = (node: Json): boolean => isObject(node) && node['x-unknown-instruction'] === true;
    const unions = [...responses].filter((name) => holds(schemas[name], union)).toSorted();
    expect(unions).toEqual([
      'AIConfigTargetingInstruction',
      'FeatureFlagInstruction',
      'FeatureFlagWideInstruction',
      'SegmentInstruction',
      'TriggerWorkflowRep',
    ]);
    expect([...responses].filter((name) => holds(schemas[name], closed)).toSorted()).toEqual(unions);
    expect([...requests].filter((name) => holds(schemas[name], open)).toSorted()).toEqual([
      'InstructionClause',
      'Message',
    ]);
    expect([...responses].filter((name) => holds(schemas[name], open)).length).toBeGreaterThan(50);
  });
});
