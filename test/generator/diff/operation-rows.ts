import { balloonAreas, balloonApi } from './balloon-api.js';
import { valueAt } from './change-at.js';
import type { ChangeRow } from './change-row.js';

const deleteBalloon = '/paths/~1balloons~1{balloonKey}/delete';
const getFlights = '/paths/~1flights/get';
const getBalloons = '/paths/~1balloons/get';
const postBalloon = '/paths/~1balloons/post';

/** What can happen to an operation and to a package. */
export const operationRows: readonly ChangeRow[] = [
  {
    title: 'an operation comes',
    want: ['operation-added minor New method: `putBalloon`.'],
    set: {
      '/paths/~1balloons~1{balloonKey}/put': {
        operationId: 'putBalloon',
        tags: ['Balloons'],
        responses: { '204': { description: 'No Content' } },
      },
    },
  },
  {
    title: 'an operation goes',
    want: ['operation-removed major `deleteBalloon` is gone: LaunchDarkly no longer documents it.'],
    remove: [deleteBalloon],
  },
  {
    title: 'a beta operation goes',
    want: [
      'model-removed minor The type `Flights` is no longer exported.',
      'operation-removed minor `getFlights` is gone: LaunchDarkly no longer documents it.',
    ],
    remove: [getFlights],
  },
  {
    title: 'an operation gets another name',
    want: ['operation-renamed major `deleteBalloon` is now called `popBalloon`.'],
    set: { [`${deleteBalloon}/operationId`]: 'popBalloon' },
  },
  {
    title: 'an operation gets another route',
    want: [
      'operation-rerouted major `deleteBalloon` now calls `DELETE /popped/{balloonKey}`; it called `DELETE /balloons/{balloonKey}`.',
    ],
    set: { '/paths/~1popped~1{balloonKey}/delete': valueAt(balloonApi, deleteBalloon) },
    remove: [deleteBalloon],
  },
  {
    title: 'an operation moves to another tag of its area',
    want: [
      'operation-retagged patch `getFlights` is documented under `Flights`, no longer under `Flights (beta)`; calls stay as they are.',
    ],
    set: { [`${getFlights}/tags`]: ['Flights'] },
    areas: balloonAreas.map((area) => ({ ...area, tags: [...area.tags, 'Flights'].slice(0, 2) })),
  },
  {
    title: 'an operation moves to another area',
    want: [
      'operation-moved-out major `deleteBalloon` moved to `@ld-rest/flights`.',
      'operation-retagged patch `deleteBalloon` is documented under `Flights (beta)`, no longer under `Balloons`; calls stay as they are.',
      'operation-moved-in minor `deleteBalloon` moved here from `@ld-rest/balloons`.',
    ],
    set: { [`${deleteBalloon}/tags`]: ['Flights (beta)'] },
  },
  {
    title: 'an operation graduates',
    want: ['operation-graduated minor `getFlights` is no longer beta.'],
    remove: [`${getFlights}/x-stability`],
  },
  {
    title: 'a stable operation becomes beta',
    want: [
      'operation-demoted minor `deleteBalloon` is beta again, and free to change without a major version.',
    ],
    set: { [`${deleteBalloon}/x-stability`]: 'beta' },
  },
  {
    title: 'an operation needs certain plans',
    want: [
      'operation-plans-changed patch `deleteBalloon` is part of the plans Crew, Fleet, no longer of every plan.',
    ],
    set: { '/paths/~1balloons~1{balloonKey}/delete/x-plans': ['Crew', 'Fleet'] },
  },
  {
    title: 'an operation needs an add-on to a plan',
    want: [
      'operation-plans-changed patch `deleteBalloon` is part of add-ons to the plans Fleet, no longer of every plan.',
    ],
    set: {
      '/paths/~1balloons~1{balloonKey}/delete/x-plans': ['Fleet'],
      '/paths/~1balloons~1{balloonKey}/delete/x-add-on': true,
    },
  },
  {
    title: 'an operation answers before its work is done',
    want: ['operation-asynchronous patch `deleteBalloon` answers before the work is done.'],
    set: { '/paths/~1balloons~1{balloonKey}/delete/x-asynchronous': true },
  },
  {
    title: 'an operation answers when its work is done',
    want: ['operation-synchronous patch `postFlight` answers when the work is done.'],
    remove: ['/paths/~1flights/post/x-asynchronous'],
  },
  {
    title: 'an operation is deprecated',
    want: ['operation-deprecated minor `deleteBalloon` is deprecated.'],
    set: { [`${deleteBalloon}/deprecated`]: true },
  },
  {
    title: 'an operation is documented elsewhere',
    want: [
      'operation-redocumented patch `getBalloons` is documented at `https://example.com/balloons/list`.',
    ],
    set: { [`${getBalloons}/x-docs`]: 'https://example.com/balloons/list' },
  },
  {
    title: 'an operation gets another text',
    want: ['operation-reworded patch `getBalloons`: new description.'],
    set: { [`${getBalloons}/description`]: 'Other words.' },
  },
  {
    title: 'a POST turns out to read only',
    want: [
      'operation-retry-changed patch `postBalloon` counts as a read when a failed call may be sent again.',
    ],
    set: { [`${postBalloon}/x-read-only`]: true },
  },
  {
    title: 'pages go',
    want: [
      'paging-removed major `getBalloons` has no pages any more, and no `.paginate()`.',
      'parameter-removed major `getBalloons` no longer takes the parameter `offset` (`number`).',
    ],
    remove: [`${getBalloons}/parameters/2`],
  },
  {
    title: 'pages continue in another way',
    want: [
      'paging-changed patch `getBalloons` pages by token over `items`, no longer by offset over `items`.',
      'parameter-added minor `getBalloons` takes the new parameter `continuationToken`: `number`.',
      'parameter-removed major `getBalloons` no longer takes the parameter `offset` (`number`).',
    ],
    set: { [`${getBalloons}/parameters/2/name`]: 'continuationToken' },
  },
  {
    title: 'an area comes',
    want: ['area-added minor `kites` is a new package.', 'operation-added minor New method: `getKites`.'],
    set: {
      '/paths/~1kites/get': {
        operationId: 'getKites',
        tags: ['Kites'],
        responses: { '204': { description: 'No Content' } },
      },
    },
    areas: [...balloonAreas, { slug: 'kites', title: 'Kites', tags: ['Kites'], operations: [] }],
  },
  {
    title: 'an area goes',
    want: [
      'area-removed minor `flights` has no methods any more: the package ends.',
      'operation-removed minor `getFlights` is gone: LaunchDarkly no longer documents it.',
      'operation-removed minor `postFlight` is gone: LaunchDarkly no longer documents it.',
    ],
    remove: ['/paths/~1flights'],
    areas: balloonAreas.slice(0, 1),
  },
  {
    title: 'an operation is no longer deprecated',
    want: ['operation-undeprecated patch `getFlights` is no longer deprecated.'],
    remove: [`${getFlights}/deprecated`],
  },
  {
    title: 'pages come',
    want: [
      'paging-added minor `getFlights` can be walked page by page with `.paginate()`.',
      'parameter-added minor `getFlights` takes the new parameter `limit`: `number`.',
      'parameter-added minor `getFlights` takes the new parameter `offset`: `number`.',
    ],
    set: {
      [`${getFlights}/parameters/4`]: { name: 'limit', in: 'query', schema: { type: 'integer' } },
      [`${getFlights}/parameters/5`]: { name: 'offset', in: 'query', schema: { type: 'integer' } },
    },
  },
];
