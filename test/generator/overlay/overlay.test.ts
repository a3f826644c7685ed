import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import {
  arrayOf,
  byCodeUnit,
  isObject,
  objectEntries,
  stringOf,
  type JsonObject,
} from '../../../generator/src/document/json.js';
import { readDocument } from '../../../generator/src/load/read-document.js';
import { readOverlay } from '../../../generator/src/commands/read-overlay.js';
import { requireOverlay } from '../../../generator/src/overlay/apply-overlay.js';
import { checkDocument } from '../../../generator/src/check/check-document.js';
import { resolvePointer } from '../../../generator/src/document/resolve-pointer.js';

const repository = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

let contract: JsonObject = {};
let corrected: JsonObject = {};

beforeAll(async () => {
  contract = await readDocument(repository('spec/openapi.json'));
  corrected = requireOverlay(contract, await readOverlay(repository('')));
});

it('makes a sound document of a sound document', async () => {
  expect(await checkDocument(contract)).toEqual([]);
  expect(await checkDocument(corrected)).toEqual([]);
});

it('adds the host of the European Union', () => {
  expect(corrected['servers']).toEqual([
    { url: 'https://app.launchdarkly.com' },
    { url: 'https://app.launchdarkly.us' },
    { url: 'https://app.eu.launchdarkly.com' },
  ]);
});

const settings = { type: 'object', additionalProperties: {} };

it.each([
  ['FeatureFlagStatus/properties/lastRequested', { type: 'string', format: 'date-time', nullable: true }],
  ['FlagStatusRep/properties/lastRequested', { type: 'string', format: 'date-time', nullable: true }],
  ['AIConfigPatch/properties/archived', { type: 'boolean' }],
  ['ActionInput/properties/instructions', { $ref: '#/components/schemas/Instructions' }],
  ['Destination/properties/config', settings],
  ['DestinationPost/properties/config', settings],
  ['ContextRecord/properties/context', settings],
  ['ContextInstanceRecord/properties/context', settings],
])('corrects %s', (place, wanted) => {
  expect(resolvePointer(corrected, `#/components/schemas/${place}`)).toEqual(wanted);
  expect(resolvePointer(contract, `#/components/schemas/${place}`)).not.toEqual(wanted);
});

const operationsOf = (document: JsonObject): readonly JsonObject[] =>
  objectEntries(document['paths']).flatMap(([, item]) =>
    objectEntries(item).map(([, operation]) => operation),
  );

it('makes a list of every query parameter that may be repeated', () => {
  const list = { schema: { type: 'array', items: { type: 'string' } }, style: 'form', explode: true };
  const repeatable = operationsOf(corrected)
    .flatMap((operation) => arrayOf(operation['parameters']))
    .filter(isObject)
    .filter((parameter) => parameter['x-repeatable'] === true);
  expect(repeatable.length).toBeGreaterThan(50);
  expect(repeatable).toMatchObject(repeatable.map(() => ({ in: 'query', ...list })));
  expect(repeatable.map(({ schema }) => schema)).toEqual(repeatable.map(() => list.schema));
});

it('marks every operation that posts and only reads', () => {
  const reading = operationsOf(corrected).filter((operation) => operation['x-read-only'] === true);
  expect(reading.map(({ operationId }) => stringOf(operationId) ?? '').toSorted(byCodeUnit)).toEqual([
    'evaluateContextInstance',
    'getContextInstanceSegmentsMembershipByEnv',
    'postAuditLogEntries',
    'postAuditLogEntryCounts',
    'postMigrationSafetyIssues',
    'searchContextInstances',
    'searchContexts',
  ]);
});
