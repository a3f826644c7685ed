import { reference } from './balloon-api.js';
import type { ChangeRow } from './change-row.js';

const getBalloon = '/paths/~1balloons~1{balloonKey}/get';
const getBalloons = '/paths/~1balloons/get';
const deleteBalloon = '/paths/~1balloons~1{balloonKey}/delete';
const postBalloon = '/paths/~1balloons/post';
const getFlights = '/paths/~1flights/get';

/** What can happen to the parameters, the body and the answers of an operation. */
export const messageRows: readonly ChangeRow[] = [
  {
    title: 'a parameter comes',
    want: ['parameter-added minor `getBalloon` takes the new parameter `expand`: `string`.'],
    set: { [`${getBalloon}/parameters/1`]: { name: 'expand', in: 'query', schema: { type: 'string' } } },
  },
  {
    title: 'a parameter comes that must be given',
    want: ['required-parameter-added major `getBalloon` now needs the new parameter `env`: `string`.'],
    set: {
      [`${getBalloon}/parameters/1`]: {
        name: 'env',
        in: 'query',
        required: true,
        schema: { type: 'string' },
      },
    },
  },
  {
    title: 'a parameter goes',
    want: ['parameter-removed major `getBalloons` no longer takes the parameter `colours` (`string[]`).'],
    remove: [`${getBalloons}/parameters/0`],
  },
  {
    title: 'a parameter must be given from now on',
    want: ['parameter-now-required major `getBalloons` now needs the parameter `colours`.'],
    set: { [`${getBalloons}/parameters/0/required`]: true },
  },
  {
    title: 'a parameter is deprecated',
    want: ['parameter-deprecated minor The parameter `colours` of `getBalloons` is deprecated.'],
    set: { [`${getBalloons}/parameters/0/deprecated`]: true },
  },
  {
    title: 'a parameter is described in other words',
    want: ['parameter-reworded patch `getBalloons`: new description of `colours`.'],
    set: { [`${getBalloons}/parameters/0/description`]: 'Which colours.' },
  },
  {
    title: 'more values of a parameter are known',
    want: ["parameter-values-added minor `expand` of `getFlights` also takes `'pilot'`."],
    set: { [`${getFlights}/parameters/2/x-values`]: ['crew', 'pilot', 'weather'] },
  },
  {
    title: 'a value of a parameter is no longer known',
    want: ["parameter-values-removed patch `expand` of `getFlights` no longer lists `'weather'`."],
    set: { [`${getFlights}/parameters/2/x-values`]: ['crew'] },
  },
  {
    title: 'results are sorted by other fields',
    want: [
      "parameter-values-added minor `sort` of `getFlights` also takes `'to'`.",
      "parameter-values-removed patch `sort` of `getFlights` no longer lists `'from'`.",
    ],
    set: { [`${getFlights}/parameters/3/x-sort/fields`]: ['day', 'to'] },
  },
  {
    title: 'results are filtered by other fields',
    want: [
      'filter-fields-added minor `getFlights` can filter by `pilot`, `weather`.',
      'filter-fields-removed patch `getFlights` is no longer documented to filter by `to`.',
    ],
    set: {
      [`${getFlights}/parameters/1/x-filter/fields`]: {
        from: { type: 'string' },
        pilot: { type: 'string' },
        weather: { type: 'string' },
      },
    },
  },
  {
    title: 'a filter by a field is written otherwise',
    want: ['filter-fields-changed patch `getFlights` documents the filter by `from` in another way.'],
    set: { [`${getFlights}/parameters/1/x-filter/fields/from/type`]: 'boolean' },
  },
  {
    title: 'all filters are written otherwise',
    want: ['filter-fields-changed patch `getFlights` documents the filter by `from`, `to` in another way.'],
    set: { [`${getFlights}/parameters/1/x-filter/dialect`]: 'operator' },
  },
  {
    title: 'default, maximum and unit of a parameter become known',
    want: [
      'parameter-bounds-changed patch Documented for `offset` of `getBalloons`: default 0, at most 900, in seconds; before: nothing.',
    ],
    set: {
      [`${getBalloons}/parameters/2/x-default`]: 0,
      [`${getBalloons}/parameters/2/x-maximum`]: 900,
      [`${getBalloons}/parameters/2/x-unit`]: 'seconds',
    },
  },
  {
    title: 'a parameter moves from the path to the query',
    want: [
      'parameter-place-changed patch `getBalloon` sends `balloonKey` in the query, no longer in the path.',
    ],
    set: { [`${getBalloon}/parameters/0/in`]: 'query' },
  },
  {
    title: 'a list in the query is joined by commas',
    want: ['parameter-serialization-changed patch `getBalloons` sends the list `colours` joined by commas.'],
    set: { [`${getBalloons}/parameters/0/explode`]: false },
  },
  {
    title: 'the largest page grows',
    want: [
      'page-size-changed patch `getBalloons` has another page size: default 20, at most 100; it was default 20, at most unknown.',
    ],
    set: { [`${getBalloons}/parameters/1/x-page-size`]: { default: 20, maximum: 100 } },
  },
  {
    title: 'a parameter takes another type',
    want: ['type-changed major `getBalloons`: `colours[]` in the input changes from `string` to `number`.'],
    set: { [`${getBalloons}/parameters/0/schema/items`]: { type: 'integer' } },
  },
  {
    title: 'a body comes',
    want: ['body-added minor `deleteBalloon` can be given a body: `Cargo`.'],
    set: {
      [`${deleteBalloon}/requestBody`]: { content: { 'application/json': { schema: reference('Cargo') } } },
    },
  },
  {
    title: 'a body comes that must be given',
    want: ['required-body-added major `deleteBalloon` now needs a body: `Cargo`.'],
    set: {
      [`${deleteBalloon}/requestBody`]: {
        required: true,
        content: { 'application/json': { schema: reference('Cargo') } },
      },
    },
  },
  {
    title: 'a body goes',
    want: [
      'model-removed major The type `BalloonPost` is no longer exported.',
      'body-removed major `postBalloon` no longer takes a body; it was `BalloonPost`.',
    ],
    remove: [`${postBalloon}/requestBody`],
  },
  {
    title: 'a body must be given from now on',
    want: ['body-now-required major `postBalloon` now needs a body.'],
    set: { [`${postBalloon}/requestBody/required`]: true },
  },
  {
    title: 'a body is sent in another form',
    want: [
      'body-media-type-changed patch `postBalloon` sends the body as `multipart/form-data`, no longer as `application/json`.',
    ],
    set: {
      [`${postBalloon}/requestBody/content`]: { 'multipart/form-data': { schema: reference('BalloonPost') } },
    },
  },
  {
    title: 'an answer gets a body',
    want: [
      'response-body-added minor `deleteBalloon` now returns `Cargo`.',
      'status-added patch `deleteBalloon` can succeed with status 200.',
      'status-removed patch `deleteBalloon` is no longer documented to succeed with status 204.',
    ],
    set: {
      [`${deleteBalloon}/responses`]: {
        '200': { description: 'OK', content: { 'application/json': { schema: reference('Cargo') } } },
      },
    },
  },
  {
    title: 'an answer loses its body',
    want: [
      'response-body-removed major `postBalloon` can return undefined; before, it was always `BalloonSummary`.',
    ],
    set: { [`${postBalloon}/responses/201`]: { description: 'Created' } },
  },
  {
    title: 'an answer can come without a body',
    want: [
      'response-body-removed major `postBalloon` can return undefined; before, it was always `BalloonSummary`.',
      'status-added patch `postBalloon` can succeed with status 204.',
    ],
    set: { [`${postBalloon}/responses/204`]: { description: 'No Content' } },
  },
  {
    title: 'a success is no longer documented',
    want: [
      'status-added patch `postBalloon` can succeed with status 200.',
      'status-removed patch `postBalloon` is no longer documented to succeed with status 201.',
      'property-added minor `postBalloon`: `basket` in the response is new: `{ seats? }`.',
      'property-added minor `postBalloon`: `colour` in the response is new: `unknown`.',
      "property-added minor `postBalloon`: `gas` in the response is new: `'air' | 'helium'`.",
      'property-added minor `postBalloon`: `labels` in the response is new: `Record<string, string>`.',
      'property-added minor `postBalloon`: `load` in the response is new: `Cargo | string`.',
      'property-added minor `postBalloon`: `neighbours` in the response is new: `Balloon[]`.',
      'property-added minor `postBalloon`: `note` in the response is new: `string`.',
      'property-added minor `postBalloon`: `owner` in the response is new: `string | null`.',
      'property-added minor `postBalloon`: `size` in the response is new: `1 | 2`.',
    ],
    set: {
      [`${postBalloon}/responses/200`]: {
        description: 'OK',
        content: { 'application/json': { schema: reference('Balloon') } },
      },
    },
    remove: [`${postBalloon}/responses/201`],
  },
  {
    title: 'a failure is documented',
    want: ['failure-added patch `getBalloon` can fail with status 404.'],
    set: { [`${getBalloon}/responses/404`]: { description: 'Not Found' } },
  },
  {
    title: 'a failure is no longer documented',
    want: [
      'model-removed major The type `Problem` is no longer exported.',
      'failure-removed patch `getBalloons` is no longer documented to fail with status 401.',
    ],
    remove: [`${getBalloons}/responses/401`],
  },
  {
    title: 'the body of a failure changes',
    want: [
      'failure-body-changed patch `getBalloons` describes failures with status 401 in another way; only `raw` sees it.',
    ],
    set: { '/components/schemas/Problem/properties/code': { type: 'string' } },
  },
  {
    title: 'a parameter can be left out',
    want: ['parameter-now-optional minor `getFlights` no longer needs the parameter `day`.'],
    remove: [`${getFlights}/parameters/0/required`],
  },
  {
    title: 'a parameter is no longer deprecated',
    want: ['parameter-undeprecated patch The parameter `day` of `getFlights` is no longer deprecated.'],
    remove: [`${getFlights}/parameters/0/deprecated`],
  },
  {
    title: 'a body can be left out',
    want: ['body-now-optional minor `postFlight` can be called without a body.'],
    remove: ['/paths/~1flights/post/requestBody/required'],
  },
];
