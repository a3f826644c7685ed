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

describe('the API of the embedded contract', () => {
  it('has 351 operations in 45 areas, of them 135 beta and 13 deprecated', () => {
    expect(api.model.areas).toHaveLength(45);
    expect(operations).toHaveLength(351);
    expect(names(({ stability }) => stability === 'beta')).toHaveLength(135);
    expect(names(({ deprecated }) => deprecated)).toHaveLength(13);
  });

  it('has 3 deprecated parameters, and 10 deprecated properties with one that only its text calls so', () => {
    const parameters = operations.flatMap(({ queryParameters }) => queryParameters);
    expect(parameters.filter(({ deprecated }) => deprecated)).toHaveLength(3);
    const properties = [...api.model.schemas.values()].map(deprecatedProperties);
    expect(properties.reduce((sum, count) => sum + count, 0)).toBe(11);
  });

  it('pages 43 operations', () => {
    expect(pagedBy('offset')).toHaveLength(32);
    expect(pagedBy('link')).toEqual([
      'getDeployments',
      'getFlagEvents',
      'getPullRequests',
      'getSearchUsers',
      'getUsers',
    ]);
    expect(pagedBy('time')).toEqual(['getAuditLogEntries', 'postAuditLogEntries']);
    expect(pagedBy('token')).toEqual(['getContextInstances', 'getContexts']);
    expect(pagedBy('body-token')).toEqual(['searchContextInstances', 'searchContexts']);
  });

  it('repeats 64 parameters of 16 Account-usage operations and `env` of flags, and joins two lists by commas', () => {
    const usage = api.model.areas.find(({ slug }) => slug === 'account-usage')?.operations ?? [];
    const lists = usage.map(({ queryParameters }) => queryParameters.filter(({ repeatable }) => repeatable));
    expect(lists.flat()).toHaveLength(64);
    expect(lists.filter((list) => list.length > 0)).toHaveLength(16);
    const flags = api.model.areas.find(({ slug }) => slug === 'feature-flags')?.operations ?? [];
    const repeated = flags.flatMap(({ queryParameters }) => queryParameters.filter((one) => one.repeatable));
    expect(repeated.map(({ name }) => name)).toEqual(['env', 'env']);
    expect(names(({ queryParameters }) => queryParameters.some(({ explode }) => !explode))).toEqual([
      'getViews',
      'getLinkedResources',
    ]);
  });

  it('reads by 7 POSTs', () => {
    expect(names(({ readOnly, method }) => readOnly && method === 'post').toSorted()).toEqual([
      'evaluateContextInstance',
      'getContextInstanceSegmentsMembershipByEnv',
      'postAuditLogEntries',
      'postAuditLogEntryCounts',
      'postMigrationSafetyIssues',
      'searchContextInstances',
      'searchContexts',
    ]);
  });

  it('takes semantic or merge patches in 23 operations, and several forms in 7', () => {
    const forms = operations.flatMap(({ name, patchFormats }) =>
      patchFormats.length > 1 ? [`${name}: ${patchFormats.join(' ')}`] : [],
    );
    expect(forms.toSorted()).toEqual([
      'patchCustomRole: json-patch json-patch-with-comment merge-patch',
      'patchDestination: json-patch merge-patch',
      'patchFeatureFlag: json-patch json-patch-with-comment merge-patch semantic-patch',
      'patchFlagDefaultsByProject: json-patch merge-patch',
      'patchRelayAutoConfig: json-patch json-patch-with-comment merge-patch',
      'patchRepository: json-patch merge-patch',
      'patchSegment: json-patch json-patch-with-comment merge-patch semantic-patch',
    ]);
    expect(names(({ patchFormats }) => patchFormats.includes('semantic-patch'))).toHaveLength(18);
    expect(names(({ patchFormats }) => patchFormats.length > 0)).toHaveLength(23);
  });

  it('requires the body of every PATCH, and of every other operation but one search', () => {
    expect(names(({ body }) => body?.required === false)).toEqual(['postAuditLogEntries']);
  });

  it('opens every enum of texts that a response can carry, and no enum of a request', () => {
    const schemas = objectOf(objectOf(api.contract['components'])['schemas']);
    const { requests, responses } = reachedSchemas(api.contract);
    const closed = (node: Json): boolean =>
      isObject(node) && Array.isArray(node['enum']) && node['type'] === 'string';
    const open = (node: Json): boolean => isObject(node) && Array.isArray(node['x-open-enum']);
    expect([...responses].filter((name) => holds(schemas[name], closed))).toEqual([]);
    expect([...requests].filter((name) => holds(schemas[name], open))).toEqual([]);
    expect([...responses].filter((name) => holds(schemas[name], open)).length).toBeGreaterThan(50);
  });
});
