import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../generator/src/document/json.js';
import type { ApiModel, Instruction, Operation } from '../../../generator/src/model/types.js';
import { changeCatalogue } from '../../../generator/src/changes/change-catalogue.js';
import { diffModels } from '../../../generator/src/diff/diff-models.js';
import type { SpecChange } from '../../../generator/src/changes/spec-change.js';
import { balloonAreas, balloonApi, edit, modelOf, reference } from './balloon-api.js';
import type { Edit } from './balloon-api.js';
import { bodyRows } from './body-rows.js';
import { messageRows } from './message-rows.js';
import { operationRows } from './operation-rows.js';
import { responseRows } from './response-rows.js';
import { shapeRows } from './shape-rows.js';

const received = '/components/schemas/Balloon';
const summary = '/components/schemas/BalloonSummary/properties';
const postFlight = '/paths/~1flights/post';

const changesOf = (change: Edit, areas = balloonAreas): readonly SpecChange[] =>
  diffModels(modelOf(balloonApi), modelOf(edit(balloonApi, change), areas));

const told = ({ kind, bump, sentence }: SpecChange): string => `${kind} ${bump} ${sentence}`;

describe.each([
  ['operations and packages', operationRows],
  ['parameters, bodies and answers', messageRows],
  ['types that are received', responseRows],
  ['types that are sent', bodyRows],
])('changes of %s', (_, rows) => {
  it.each(rows)('$title', ({ want, areas, ...change }) => {
    expect(changesOf(change, areas).map(told)).toEqual(want);
  });
});

/** The model with `postBalloon` changed in a way that takes a whole patch to write in a contract. */
const withPostBalloon = (change: Partial<Operation>): ApiModel => {
  const model = modelOf(balloonApi);
  const areas = model.areas.map((area) => ({
    ...area,
    operations: area.operations.map((operation) =>
      operation.name === 'postBalloon' ? { ...operation, ...change } : operation,
    ),
  }));
  return { ...model, areas };
};

const instruction = (kind: string, change: Partial<Instruction> = {}): Instruction => ({
  kind,
  shape: { kind: 'object', properties: [], additional: false },
  needsEnvironment: false,
  deprecated: false,
  successor: undefined,
  uncertain: [],
  ...change,
});
const burn = instruction('burn');
const patchRows = [
  {
    want: 'instruction-added minor `postBalloon` takes the new instruction `land`.',
    before: { instructions: [burn] },
    after: { instructions: [burn, instruction('land')] },
  },
  {
    want: 'instruction-removed major `postBalloon` no longer takes the instruction `burn`.',
    before: { instructions: [burn] },
    after: { instructions: [] },
  },
  {
    want: 'instruction-environment-now-needed major `postBalloon` now needs an `environmentKey` for the instruction `burn`.',
    before: { instructions: [burn] },
    after: { instructions: [instruction('burn', { needsEnvironment: true })] },
  },
  {
    want: 'instruction-environment-now-optional minor `postBalloon` needs no `environmentKey` for the instruction `burn`.',
    before: { instructions: [instruction('burn', { needsEnvironment: true })] },
    after: { instructions: [burn] },
  },
  {
    want: 'instruction-deprecated minor The instruction `burn` of `postBalloon` is deprecated.',
    before: { instructions: [burn] },
    after: { instructions: [instruction('burn', { deprecated: true })] },
  },
  {
    want: 'instruction-undeprecated patch The instruction `burn` of `postBalloon` is no longer deprecated.',
    before: { instructions: [instruction('burn', { deprecated: true })] },
    after: { instructions: [burn] },
  },
  {
    want: 'patch-format-added minor `postBalloon` also accepts `merge-patch`.',
    before: { patchFormats: ['json-patch'] },
    after: { patchFormats: ['json-patch', 'merge-patch'] },
  },
  {
    want: 'patch-format-removed major `postBalloon` no longer accepts `merge-patch`.',
    before: { patchFormats: ['json-patch', 'merge-patch'] },
    after: { patchFormats: ['json-patch'] },
  },
] as const satisfies readonly {
  readonly want: string;
  readonly before: Partial<Operation>;
  readonly after: Partial<Operation>;
}[];

it.each(patchRows)('$want', ({ want, before, after }) => {
  expect(diffModels(withPostBalloon(before), withPostBalloon(after)).map(told)).toEqual([want]);
});

it('has a row for every kind of change, and for data one each way', () => {
  const rows = [...operationRows, ...messageRows, ...responseRows, ...bodyRows].flatMap(({ want }) => want);
  const shapes = shapeRows.flatMap(({ sent, received }) => [
    ...sent.map((line) => `${line} in the input`),
    ...received.map((line) => `${line} in the response`),
  ]);
  const elsewhere = ['model-replaced is told in instructions-in-prose.test.ts'];
  const told = [...rows, ...shapes, ...patchRows.map(({ want }) => want), ...elsewhere];
  const kinds = Object.entries(changeCatalogue).flatMap(([kind, rule]) =>
    'input' in rule ? [`${kind} … in the input`, `${kind} … in the response`] : [`${kind} …`],
  );
  const isTold = (kind: string): boolean => {
    const [name = '', place = ''] = kind.split('…');
    return told.some((line) => line.startsWith(name) && line.includes(place));
  };
  expect(kinds.filter((kind) => !isTold(kind))).toEqual([]);
});

it('tells the change of a shared schema once for each operation that it reaches, with the way there', () => {
  const changes = changesOf({ set: { [`${summary}/key`]: { type: 'number' } } });
  expect(
    changes.map(({ operation, subject, site, pointer }) => [operation?.name, subject, site, pointer]),
  ).toEqual([
    ['getBalloons', 'items[].key', 'BalloonSummary.key', `${summary}/key`],
    ['postBalloon', 'key', 'BalloonSummary.key', `${summary}/key`],
  ]);
});

it('follows a schema that refers to itself', () => {
  const changes = changesOf({ set: { [`${summary}/next`]: reference('BalloonSummary') } });
  expect(changes.map(({ subject }) => subject)).toEqual(['items[].next', 'next']);
});

const instructionsOf = (...schemas: readonly JsonObject[]): Edit => ({
  set: {
    '/components/schemas/BalloonPost/properties/steps': { type: 'array', items: { oneOf: schemas } },
  },
});
const step = (kind: string, properties: JsonObject = {}): JsonObject => ({
  type: 'object',
  required: ['kind'],
  properties: { kind: { type: 'string', enum: [kind] }, ...properties },
});

it('matches alternatives by their kind', () => {
  const before = modelOf(
    edit(balloonApi, instructionsOf(step('rise', { metres: { type: 'integer' } }), step('land'))),
  );
  const after = modelOf(
    edit(balloonApi, instructionsOf(step('drift'), step('rise', { metres: { type: 'string' } }))),
  );
  expect(diffModels(before, after).map(told)).toEqual([
    'alternative-added minor `postBalloon`: `body.steps[]` in the input can also be `drift`.',
    'alternative-removed major `postBalloon`: `body.steps[]` in the input can no longer be `land`.',
    'type-changed major `postBalloon`: `body.steps[rise].metres` in the input changes from `number` to `string`.',
  ]);
});

it('tells what breaks a beta operation as a minor, but as breaking', () => {
  const [change] = changesOf({ set: { '/components/schemas/Plan/properties/to/type': 'number' } });
  expect(change).toMatchObject({ kind: 'type-changed', bump: 'minor', group: 'Breaking' });
});

it('promises to callers of an operation that graduates what it promised before', () => {
  const changes = changesOf({
    set: { '/components/schemas/Plan/required': ['to'] },
    remove: [`${postFlight}/x-stability`],
  });
  expect(changes.map(({ kind, bump }) => `${kind} ${bump}`)).toEqual([
    'operation-graduated minor',
    'property-now-required minor',
  ]);
});

it('promises to callers of an operation that becomes beta what it promised before', () => {
  const changes = changesOf({
    set: { '/paths/~1balloons~1{balloonKey}/get/x-stability': 'beta' },
    remove: [`${received}/properties/note`],
  });
  expect(changes.map(({ kind, bump }) => `${kind} ${bump}`)).toEqual([
    'operation-demoted minor',
    'property-removed major',
  ]);
});
