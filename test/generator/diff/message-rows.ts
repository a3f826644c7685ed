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
    want: ['parameter-added minor `getBalloon`: new parameter `expand`: `string`.'],
    set: { [`${getBalloon}/parameters/1`]: { name: 'expand', in: 'query', schema: { type: 'string' } } },
  },
  {
    title: 'a parameter comes that must be given',
    want: ['required-parameter-added major `getBalloon`: parameter `env` must be given: `string`.'],
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
    want: ['parameter-removed major `getBalloons`: parameter `colours` is gone; it was `string[]`.'],
    remove: [`${getBalloons}/parameters/0`],
  },
  {
    title: 'a parameter must be given from now on',
    want: ['parameter-now-required major `getBalloons`: parameter `colours` must be given.'],
    set: { [`${getBalloons}/parameters/0/required`]: true },
  },
  {
    title: 'a parameter is deprecated',
    want: ['parameter-deprecated minor `getBalloons`: parameter `colours` is deprecated.'],
    set: { [`${getBalloons}/parameters/0/deprecated`]: true },
  },
  {
    title: 'a parameter is described in other words',
    want: ['parameter-reworded patch `getBalloons`: other description of `colours`.'],
    set: { [`${getBalloons}/parameters/0/description`]: 'Which colours.' },
  },
  {
    title: 'a parameter moves from the path to the query',
    want: [
      'parameter-place-changed patch `getBalloon`: parameter `balloonKey` is sent in the `query`, no longer in the `path`.',
    ],
    set: { [`${getBalloon}/parameters/0/in`]: 'query' },
  },
  {
    title: 'a list in the query is joined by commas',
    want: [
      'parameter-serialization-changed patch `getBalloons`: parameter `colours` is sent `joined by commas`.',
    ],
    set: { [`${getBalloons}/parameters/0/explode`]: false },
  },
  {
    title: 'the largest page grows',
    want: [
      'page-size-changed patch `getBalloons`: page size: `default 20, at most 100`; it was `default 20, at most unknown`.',
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
    want: ['body-added minor `deleteBalloon`: can be called with a body: `Cargo`.'],
    set: {
      [`${deleteBalloon}/requestBody`]: { content: { 'application/json': { schema: reference('Cargo') } } },
    },
  },
  {
    title: 'a body comes that must be given',
    want: ['required-body-added major `deleteBalloon`: must be called with a body: `Cargo`.'],
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
      'model-removed major the type `BalloonPost` is no longer exported.',
      'body-removed major `postBalloon`: no body any more; it was `BalloonPost`.',
    ],
    remove: [`${postBalloon}/requestBody`],
  },
  {
    title: 'a body must be given from now on',
    want: ['body-now-required major `postBalloon`: must be called with a body.'],
    set: { [`${postBalloon}/requestBody/required`]: true },
  },
  {
    title: 'a body is sent in another form',
    want: [
      'body-media-type-changed patch `postBalloon`: body sent as `multipart/form-data`, no longer as `application/json`.',
    ],
    set: {
      [`${postBalloon}/requestBody/content`]: { 'multipart/form-data': { schema: reference('BalloonPost') } },
    },
  },
  {
    title: 'an answer gets a body',
    want: [
      'response-body-added minor `deleteBalloon`: answers with a body: `Cargo`.',
      'status-added patch `deleteBalloon`: can succeed with status `200`.',
      'status-removed patch `deleteBalloon`: no longer documented to succeed with status `204`.',
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
      'response-body-removed major `postBalloon`: can answer without a body; it was always `BalloonSummary`.',
    ],
    set: { [`${postBalloon}/responses/201`]: { description: 'Created' } },
  },
  {
    title: 'an answer can come without a body',
    want: [
      'response-body-removed major `postBalloon`: can answer without a body; it was always `BalloonSummary`.',
      'status-added patch `postBalloon`: can succeed with status `204`.',
    ],
    set: { [`${postBalloon}/responses/204`]: { description: 'No Content' } },
  },
  {
    title: 'a success is no longer documented',
    want: [
      'status-added patch `postBalloon`: can succeed with status `200`.',
      'status-removed patch `postBalloon`: no longer documented to succeed with status `201`.',
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
    want: ['failure-added patch `getBalloon`: can fail with status `404`.'],
    set: { [`${getBalloon}/responses/404`]: { description: 'Not Found' } },
  },
  {
    title: 'a failure is no longer documented',
    want: [
      'model-removed major the type `Problem` is no longer exported.',
      'failure-removed patch `getBalloons`: no longer documented to fail with status `401`.',
    ],
    remove: [`${getBalloons}/responses/401`],
  },
  {
    title: 'the body of a failure changes',
    want: [
      'failure-body-changed patch `getBalloons`: other bodies for failures with status `401`; only `raw` sees their types.',
    ],
    set: { '/components/schemas/Problem/properties/code': { type: 'string' } },
  },
  {
    title: 'a parameter can be left out',
    want: ['parameter-now-optional minor `getFlights`: parameter `day` can be left out.'],
    remove: [`${getFlights}/parameters/0/required`],
  },
  {
    title: 'a parameter is no longer deprecated',
    want: ['parameter-undeprecated patch `getFlights`: parameter `day` is no longer deprecated.'],
    remove: [`${getFlights}/parameters/0/deprecated`],
  },
  {
    title: 'a body can be left out',
    want: ['body-now-optional minor `postFlight`: can be called without a body.'],
    remove: ['/paths/~1flights/post/requestBody/required'],
  },
];
