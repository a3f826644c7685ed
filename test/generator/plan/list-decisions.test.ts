import { describe, expect, it } from 'vitest';
import type { SpecChange } from '../../../generator/src/changes/spec-change.js';
import { diffModels } from '../../../generator/src/diff/diff-models.js';
import type { Instruction } from '../../../generator/src/model/types.js';
import { listDecisions, listMajors } from '../../../generator/src/plan/list-decisions.js';
import { planRelease } from '../../../generator/src/plan/plan-release.js';
import { balloonApi, modelOf } from '../diff/balloon-api.js';
import { planOf, ticketAreas, tickets } from './balloon-release.js';

const settled = { adopted: [], pinned: [], ended: [] };
const getBalloon = '/paths/~1balloons~1{balloonKey}/get';
const key = { set: { '/components/schemas/BalloonSummary/properties/key/type': 'number' } };

describe('listMajors', () => {
  it('names the packages that break their callers', () => {
    expect(listMajors(planOf(key))).toEqual(['`@ld-rest/balloons` breaks its callers: a major version.']);
  });

  it('leaves out packages that end', () => {
    const remove = ['/paths/~1flights/get/x-stability', '/paths/~1flights/post/x-stability'];
    expect(listMajors(planOf({ remove }))).toEqual([]);
    expect(listMajors(planOf(tickets, ticketAreas))).toEqual([]);
  });
});

describe('listDecisions', () => {
  it('is empty when nobody needs to look', () => {
    const change = { set: { '/components/schemas/Flight/properties/to': { type: 'string' } } };
    expect(listDecisions(planOf(change), settled)).toEqual([]);
  });

  it('leaves out majors', () => {
    expect(listDecisions(planOf(key), settled)).toEqual([]);
    expect(listDecisions(planOf({ remove: ['/paths/~1balloons~1{balloonKey}/delete'] }), settled)).toEqual(
      [],
    );
  });

  it('names operations that are beta again', () => {
    expect(listDecisions(planOf({ set: { [`${getBalloon}/x-stability`]: 'beta' } }), settled)).toEqual([
      '`getBalloon` of `@ld-rest/balloons` was stable and is beta again.',
    ]);
  });

  it('names beta operations that are gone, although they make no major', () => {
    expect(listDecisions(planOf({ remove: ['/paths/~1flights/get'] }), settled)).toEqual([
      '`getFlights` of `@ld-rest/flights` is gone; it was beta.',
    ]);
  });

  it('names tags that make a package, and tags that go to one', () => {
    const adopted = [
      { tag: 'Big flights', slug: 'flights', fresh: false },
      { tag: 'Kites (beta)', slug: 'kites', fresh: true },
    ];
    expect(listDecisions(planOf({}), { ...settled, adopted })).toEqual([
      'New: tag "Kites (beta)" becomes the package `@ld-rest/kites`. Its name is a proposal; change it in spec/areas.json before it is published.',
      'New: tag "Big flights" goes to `@ld-rest/flights`, which has its operations.',
    ]);
  });

  it('names operations that their tag would have taken elsewhere', () => {
    const pinned = [{ operationId: 'getBalloon', tag: 'Flights', slug: 'balloons' }];
    expect(listDecisions(planOf({}), { ...settled, pinned })).toEqual([
      '`getBalloon` is now tagged "Flights"; it stays in `@ld-rest/balloons`, pinned in spec/areas.json.',
    ]);
  });

  it('names packages that end', () => {
    expect(listDecisions(planOf({}), { ...settled, ended: ['flights'] })).toEqual([
      '`@ld-rest/flights` has no operations any more and is removed; deprecate it on npm.',
    ]);
  });
});

const changesWith = (uncertain: readonly string[]): readonly SpecChange[] => {
  const model = modelOf(balloonApi);
  const burn: Instruction = {
    kind: 'burn',
    shape: { kind: 'unknown' },
    needsEnvironment: false,
    deprecated: false,
    successor: undefined,
    uncertain,
  };
  const areas = model.areas.map((area) => ({
    ...area,
    operations: area.operations.map((operation) =>
      operation.name === 'postBalloon' ? { ...operation, instructions: [burn] } : operation,
    ),
  }));
  return diffModels(model, { ...model, areas });
};

it('names a new instruction of which the document leaves something open', () => {
  expect(listDecisions(planRelease(changesWith(['fuel', 'value'])), settled)).toEqual([
    '`postBalloon` of `@ld-rest/balloons` takes the new instruction `burn`, whose `fuel`, `value` the document leaves open; see spec/semantic-patch.md.',
  ]);
  expect(listDecisions(planRelease(changesWith([])), settled)).toEqual([]);
});
