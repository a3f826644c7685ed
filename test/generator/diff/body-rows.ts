import { balloonApi, reference } from './balloon-api.js';
import { valueAt } from './change-at.js';
import type { ChangeRow } from './change-row.js';

const sent = '/components/schemas/BalloonPost';
const getBalloons = '/paths/~1balloons/get';

/** What can happen to a type of data that is sent, and to the names of types. */
export const bodyRows: readonly ChangeRow[] = [
  {
    title: 'a property of a body comes',
    want: ['property-added minor `postBalloon`: `body.note` in the input is new: `string`.'],
    set: { [`${sent}/properties/note`]: { type: 'string' } },
  },
  {
    title: 'a property of a body comes that must be given',
    want: [
      'required-property-added major `postBalloon`: `body.note` in the input is new and required: `string`.',
    ],
    set: { [`${sent}/properties/note`]: { type: 'string' }, [`${sent}/required`]: ['key', 'note'] },
  },
  {
    title: 'a property of a body goes',
    want: [
      'property-removed major `postBalloon`: `body.owner` in the input is gone; it was `string | null`.',
    ],
    remove: [`${sent}/properties/owner`],
  },
  {
    title: 'a property of a body becomes read-only',
    want: [
      'property-removed major `postBalloon`: `body.owner` in the input is gone; it was `string | null`.',
    ],
    set: { [`${sent}/properties/owner/readOnly`]: true },
  },
  {
    title: 'a property of a body becomes write-only, which callers do not notice',
    want: [],
    set: { [`${sent}/properties/owner/writeOnly`]: true },
  },
  {
    title: 'a read-only property comes to a body, which takes none',
    want: [],
    set: { [`${sent}/properties/id`]: { type: 'string', readOnly: true } },
  },
  {
    title: 'a property of a body must be given from now on',
    want: ['property-now-required major `postBalloon`: `body.gas` in the input is required now.'],
    set: { [`${sent}/required`]: ['key', 'gas'] },
  },
  {
    title: 'a property of a body can be left out',
    want: ['property-now-optional minor `postBalloon`: `body.key` in the input is optional now.'],
    set: { [`${sent}/required`]: [] },
  },
  {
    title: 'a property of a body can no longer be null',
    want: ['null-removed major `postBalloon`: `body.owner` in the input can no longer be null.'],
    remove: [`${sent}/properties/owner/nullable`],
  },
  {
    title: 'a property of a body can be null',
    want: ['null-added minor `postBalloon`: `body.key` in the input can be null.'],
    set: { [`${sent}/properties/key/nullable`]: true },
  },
  {
    title: 'a property of a body loses its type',
    want: ['type-lost minor `postBalloon`: `body.key` in the input has no type any more; it was `string`.'],
    set: { [`${sent}/properties/key`]: {} },
  },
  {
    title: 'an enum of a body gains a value',
    want: ["value-added minor `postBalloon`: `body.gas` in the input also takes `'hydrogen'`."],
    set: { [`${sent}/properties/gas/enum`]: ['air', 'helium', 'hydrogen'] },
  },
  {
    title: 'an enum of a body loses a value',
    want: ["value-removed major `postBalloon`: `body.gas` in the input no longer takes `'helium'`."],
    set: { [`${sent}/properties/gas/enum`]: ['air'] },
  },
  {
    title: 'a text of a body takes only some values',
    want: ["enum-set major `postBalloon`: `body.key` in the input takes only `'a'`; it took any `string`."],
    set: { [`${sent}/properties/key/enum`]: ['a'] },
  },
  {
    title: 'an enum of a body is lifted',
    want: [
      "enum-lifted minor `postBalloon`: `body.gas` in the input takes any value; it took only `'air' | 'helium'`.",
    ],
    remove: [`${sent}/properties/gas/enum`],
  },
  {
    title: 'an alternative of a body comes',
    want: ['alternative-added minor `postBalloon`: `body.load` in the input can also be `boolean`.'],
    set: { [`${sent}/properties/load/oneOf/2`]: { type: 'boolean' } },
  },
  {
    title: 'an alternative of a body goes',
    want: ['alternative-removed major `postBalloon`: `body.load` in the input can no longer be `string`.'],
    remove: [`${sent}/properties/load/oneOf/1`],
  },
  {
    title: 'a body takes declared keys only',
    want: [
      'keys-closed major `postBalloon`: `body.labels` in the input no longer takes properties that are not declared.',
      'property-added minor `postBalloon`: `body.labels.a` in the input is new: `string`.',
    ],
    set: { [`${sent}/properties/labels`]: { type: 'object', properties: { a: { type: 'string' } } } },
  },
  {
    title: 'a body can hold keys that are not declared',
    want: [
      'keys-opened minor `postFlight`: `body.crew` in the input also takes properties that are not declared.',
    ],
    set: { '/components/schemas/Plan/properties/crew/additionalProperties': true },
  },
  {
    title: 'a time in a body counts in a known unit',
    want: [
      'unit-changed minor `postFlight`: `body.stops` in the input counts in seconds; documented before: no known unit.',
    ],
    set: { '/components/schemas/Plan/properties/stops/x-unit': 'seconds' },
  },
  {
    title: 'a property of a body is deprecated',
    want: ['property-deprecated minor `postBalloon`: `body.gas` in the input is deprecated.'],
    set: { [`${sent}/properties/gas/deprecated`]: true },
  },
  {
    title: 'an enum of numbers in a body gains a value',
    want: ['closed-value-added minor `postFlight`: `body.stops` in the input also takes `2`.'],
    set: { '/components/schemas/Plan/properties/stops/enum': [0, 1, 2] },
  },
  {
    title: 'a property of a body gets another format',
    want: [
      'format-changed patch `postFlight`: `body.stops` in the input changes from `integer` to `integer (int32)`; the TypeScript type stays the same.',
    ],
    set: { '/components/schemas/Plan/properties/stops/format': 'int32' },
  },
  {
    title: 'a schema is called otherwise',
    want: ['model-renamed minor The type `Flight` is now called `Journey`.'],
    set: {
      '/components/schemas/Journey': valueAt(balloonApi, '/components/schemas/Flight'),
      '/components/schemas/Flights/properties/items/items/$ref': '#/components/schemas/Journey',
      '/paths/~1flights/post/responses/201/content/application~1json/schema/$ref':
        '#/components/schemas/Journey',
    },
  },
  {
    title: 'a schema that a stable operation reached is called otherwise',
    want: ['model-renamed major The type `Problem` is now called `Trouble`.'],
    set: {
      '/components/schemas/Trouble': valueAt(balloonApi, '/components/schemas/Problem'),
      [`${getBalloons}/responses/401/content/application~1json/schema/$ref`]: '#/components/schemas/Trouble',
    },
    remove: ['/components/schemas/Problem'],
  },
  {
    title: 'a property of a body is no longer deprecated',
    want: ['property-undeprecated patch `postFlight`: `body.to` in the input is no longer deprecated.'],
    remove: ['/components/schemas/Plan/properties/to/deprecated'],
  },
  {
    title: 'a property of a body gets a type',
    want: ['type-stated minor `postFlight`: `body.cargo` in the input has a type now: `string`.'],
    set: { '/components/schemas/Plan/properties/cargo': { type: 'string' } },
  },
  {
    title: 'a schema that another operation has is received',
    want: [
      'model-added minor New type: `Cargo`.',
      'property-added minor `getFlights`: `items[].load` in the response is new: `Cargo`.',
      'property-added minor `postFlight`: `load` in the response is new: `Cargo`.',
    ],
    set: { '/components/schemas/Flight/properties/load': reference('Cargo') },
  },
];
