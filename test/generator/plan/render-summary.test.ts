import { describe, expect, it } from 'vitest';
import { listConcerns, listDecisions, renderSummary } from '../../../generator/src/plan/render-summary.js';
import { planOf } from './balloon-release.js';

const settled = { adopted: [], pinned: [], ended: [] };
const flightTo = { set: { '/components/schemas/Flight/properties/to': { type: 'string' } } };
const getBalloon = '/paths/~1balloons~1{balloonKey}/get';
const key = '/components/schemas/BalloonSummary/properties/key/type';
const pinned = [{ operationId: 'getBalloon', tag: 'Flights', slug: 'balloons' }];

describe('listConcerns', () => {
  it('is empty when nobody needs to look', () => {
    expect(listConcerns(planOf(flightTo), settled)).toEqual([]);
  });

  it('names majors, and operations that are beta again', () => {
    const change = { set: { [`${getBalloon}/x-stability`]: 'beta', [key]: 'number' } };
    expect(listConcerns(planOf(change), settled)).toEqual([
      '`@ld-rest/balloons` breaks its callers: a major version.',
      '`getBalloon` of `@ld-rest/balloons` was stable and is beta again.',
    ]);
  });
});

describe('listDecisions', () => {
  it('leaves out majors, with which the summary begins', () => {
    expect(listDecisions(planOf({ set: { [key]: 'number' } }), settled)).toEqual([]);
  });

  it('names tags that make a package, and tags that go to one', () => {
    const adopted = [
      { tag: 'Kites (beta)', slug: 'kites', fresh: true },
      { tag: 'Big flights', slug: 'flights', fresh: false },
    ];
    expect(listDecisions(planOf({}), { ...settled, adopted })).toEqual([
      'New: tag "Kites (beta)" becomes the package `@ld-rest/kites`. Its name is a proposal; change it in spec/areas.json before it is published.',
      'New: tag "Big flights" goes to `@ld-rest/flights`, which has its operations.',
    ]);
  });

  it('names packages that end', () => {
    expect(listDecisions(planOf({}), { ...settled, ended: ['flights'] })).toEqual([
      '`@ld-rest/flights` has no operations any more and is removed; deprecate it on npm.',
    ]);
  });
});

describe('renderSummary', () => {
  it('names operations that their tag would have taken elsewhere', () => {
    expect(renderSummary(planOf({}), { ...settled, pinned })).toBe(`A person decides:

- \`getBalloon\` is now tagged "Flights"; it stays in \`@ld-rest/balloons\`, pinned in spec/areas.json.

Nothing changes.
`);
  });

  it('begins with how bad the release is', () => {
    expect(renderSummary(planOf(flightTo), { ...settled, pinned })).toMatch(
      /^\*\*Breaks nobody\.\*\* 1 minor\.\n\nA person decides:\n\n- `getBalloon`/,
    );
  });
});
