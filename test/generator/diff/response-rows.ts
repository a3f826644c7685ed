import type { ChangeRow } from './change-row.js';

const received = '/components/schemas/Balloon';

/** What can happen to a type of data that is received. */
export const responseRows: readonly ChangeRow[] = [
  {
    title: 'a property of a response comes',
    want: ['property-added minor `getBalloon`: `basket.lid` in the response is new: `boolean`.'],
    set: { [`${received}/properties/basket/properties/lid`]: { type: 'boolean' } },
  },
  {
    title: 'a property of a response comes that is always there',
    want: ['required-property-added minor `getBalloon`: `height` in the response is new: `number`.'],
    set: {
      [`${received}/properties/height`]: { type: 'number' },
      [`${received}/required`]: ['height', 'key'],
    },
  },
  {
    title: 'a property of a response goes',
    want: ['property-removed major `getBalloon`: `note` in the response is gone; it was `string`.'],
    remove: [`${received}/properties/note`],
  },
  {
    title: 'a property of a response can be missing',
    want: ['property-now-optional major `getBalloon`: `key` in the response can be missing.'],
    set: { [`${received}/required`]: [] },
  },
  {
    title: 'a property of a response is always there',
    want: ['property-now-required patch `getBalloon`: `note` in the response is always there.'],
    set: { [`${received}/required`]: ['key', 'note'] },
  },
  {
    title: 'a property of a response can be null',
    want: ['null-added major `getBalloon`: `note` in the response can be null.'],
    set: { [`${received}/properties/note/nullable`]: true },
  },
  {
    title: 'a property of a response is never null',
    want: ['null-removed patch `getBalloon`: `owner` in the response is no longer null.'],
    remove: [`${received}/properties/owner/nullable`],
  },
  {
    title: 'a property of a response gets another type',
    want: ['type-changed major `getBalloon`: `note` in the response changes from `string` to `boolean`.'],
    set: { [`${received}/properties/note`]: { type: 'boolean' } },
  },
  {
    title: 'a property of a response loses its type',
    want: ['type-lost major `getBalloon`: `note` in the response has no type any more; it was `string`.'],
    set: { [`${received}/properties/note`]: {} },
  },
  {
    title: 'a property of a response gets another format',
    want: [
      'format-changed patch `getBalloon`: `size` in the response changes from `integer (int32)` to `integer (int64)`; the TypeScript type stays the same.',
    ],
    set: { [`${received}/properties/size/format`]: 'int64' },
  },
  {
    title: 'a property of a response gets a type',
    want: ['type-stated minor `getBalloon`: `colour` in the response has a type now: `string`.'],
    set: { [`${received}/properties/colour/type`]: 'string' },
  },
  {
    title: 'a property of a response is no longer deprecated',
    want: ['property-undeprecated patch `getBalloon`: `colour` in the response is no longer deprecated.'],
    remove: [`${received}/properties/colour/deprecated`],
  },
  {
    title: 'a time in a response counts in a known unit',
    want: [
      'unit-changed minor `getBalloon`: `basket.seats` in the response counts in milliseconds; documented before: no known unit.',
    ],
    set: { [`${received}/properties/basket/properties/seats/x-unit`]: 'milliseconds' },
  },
  {
    title: 'a property of a response is deprecated',
    want: ['property-deprecated minor `getBalloon`: `note` in the response is deprecated.'],
    set: { [`${received}/properties/note/deprecated`]: true },
  },
  {
    title: 'a property of a response becomes read-only, which answers do not show',
    want: [],
    set: { [`${received}/properties/note/readOnly`]: true },
  },
  {
    title: 'a property of a response becomes write-only',
    want: ['property-removed major `getBalloon`: `note` in the response is gone; it was `string`.'],
    set: { [`${received}/properties/note/writeOnly`]: true },
  },
  {
    title: 'a property inside a property of a response becomes write-only',
    want: ['property-removed major `getBalloon`: `basket.seats` in the response is gone; it was `number`.'],
    set: { [`${received}/properties/basket/properties/seats/writeOnly`]: true },
  },
  {
    title: 'a property inside the elements of an answer becomes write-only',
    want: [
      'property-removed minor `getFlights`: `items[].from` in the response is gone; it was `string`.',
      'property-removed minor `postFlight`: `from` in the response is gone; it was `string`.',
    ],
    set: { '/components/schemas/Flight/properties/from/writeOnly': true },
  },
  {
    title: 'an enum of a response gains a value',
    want: ["value-added minor `getBalloon`: `gas` in the response can also be `'hydrogen'`."],
    set: { [`${received}/properties/gas/enum`]: ['air', 'helium', 'hydrogen'] },
  },
  {
    title: 'an enum of a response loses a value',
    want: ["value-removed patch `getBalloon`: `gas` in the response no longer lists `'helium'`."],
    set: { [`${received}/properties/gas/enum`]: ['air'] },
  },
  {
    title: 'an enum of a response is lifted',
    want: [
      "enum-lifted patch `getBalloon`: `gas` in the response can have any value; the known ones were `'air' | 'helium'`.",
    ],
    remove: [`${received}/properties/gas/enum`],
  },
  {
    title: 'a text of a response gets known values',
    want: ["enum-set minor `getBalloon`: `note` in the response has known values: `'big' | 'small'`."],
    set: { [`${received}/properties/note/enum`]: ['big', 'small'] },
  },
  {
    title: 'an enum of numbers gains a value, which stays closed',
    want: ['closed-value-added major `getBalloon`: `size` in the response can also be `3`.'],
    set: { [`${received}/properties/size/enum`]: [1, 2, 3] },
  },
  {
    title: 'an answer holds keys that are not declared',
    want: [
      'keys-opened minor `getBalloon`: `basket` in the response can have properties that are not declared.',
    ],
    set: { [`${received}/properties/basket/additionalProperties`]: true },
  },
  {
    title: 'an answer no longer holds keys that are not declared',
    want: [
      'keys-closed major `getBalloon`: `labels` in the response no longer has properties that are not declared.',
      'property-added minor `getBalloon`: `labels.a` in the response is new: `string`.',
    ],
    set: { [`${received}/properties/labels`]: { type: 'object', properties: { a: { type: 'string' } } } },
  },
  {
    title: 'the values of a map get another type',
    want: ['type-changed major `getBalloon`: `labels.*` in the response changes from `string` to `number`.'],
    set: { [`${received}/properties/labels/additionalProperties`]: { type: 'number' } },
  },
  {
    title: 'an alternative of a response comes',
    want: ['alternative-added major `getBalloon`: `load` in the response can also be `boolean`.'],
    set: { [`${received}/properties/load/oneOf/2`]: { type: 'boolean' } },
  },
  {
    title: 'an alternative of a response goes',
    want: ['alternative-removed patch `getBalloon`: `load` in the response is no longer listed as `string`.'],
    remove: [`${received}/properties/load/oneOf/1`],
  },
];
