import { diffModels } from '../../../generator/src/diff/diff-models.js';
import { planRelease } from '../../../generator/src/plan/plan-release.js';
import type { PackagePlan, ReleasePlan } from '../../../generator/src/plan/plan-release.js';
import { balloonAreas, balloonApi, edit, modelOf } from '../diff/balloon-api.js';
import type { Edit } from '../diff/balloon-api.js';

const received = '/components/schemas/Balloon/properties';
const getBalloon = '/paths/~1balloons~1{balloonKey}/get';
const flight = '/components/schemas/Flight/properties';

/** Plans the release that a change of the balloons' API makes. */
export function planOf(change: Edit, areas = balloonAreas): ReleasePlan {
  return planRelease(diffModels(modelOf(balloonApi), modelOf(edit(balloonApi, change), areas)));
}

/** Plans the release from one state of the balloons' API to another, the second change made after the first. */
export function planBetween(first: Edit, second: Edit): ReleasePlan {
  const before = edit(balloonApi, first);
  return planRelease(diffModels(modelOf(before), modelOf(edit(before, second))));
}

/** Finds the plan of one package. */
export function packageOf({ packages }: ReleasePlan, slug: string): PackagePlan {
  const found = packages.find((plan) => plan.slug === slug);
  if (!found) throw new Error(`The package ${slug} does not change.`);
  return found;
}

/** A bit of everything. */
export const release: Edit = {
  set: {
    [`${received}/note/type`]: 'boolean',
    [`${received}/basket/properties/lid`]: { type: 'boolean' },
    [`${received}/basket/properties/floor`]: { type: 'string' },
    '/components/schemas/BalloonSummary/properties/next': { $ref: '#/components/schemas/BalloonSummary' },
    [`${getBalloon}/deprecated`]: true,
    [`${getBalloon}/responses/404`]: { description: 'Not Found' },
    [`${flight}/from/type`]: 'number',
  },
  remove: ['/paths/~1flights/post/x-stability', `${received}/owner`],
};

/** A package that comes, in the place of the flights. */
export const tickets: Edit = {
  set: {
    '/paths/~1tickets/get': {
      operationId: 'getTickets',
      tags: ['Tickets'],
      responses: { 204: { description: 'No Content' } },
    },
  },
  remove: ['/paths/~1flights'],
};

/** The areas after that. */
export const ticketAreas = [
  ...balloonAreas.slice(0, 1),
  { slug: 'tickets', title: 'Tickets', tags: ['Tickets'], operations: [] },
];
