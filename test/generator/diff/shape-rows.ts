import type { JsonObject } from '../../../generator/src/document/json.js';
import { reference } from './balloon-api.js';

/** Two types in the same place, and what the differ says when the place is in a body and when it is in an answer. */
export interface ShapeRow {
  readonly title: string;
  readonly before: JsonObject;
  readonly after: JsonObject;
  /** Schemas that only these types refer to. */
  readonly schemas?: JsonObject;
  readonly sent: readonly string[];
  readonly received: readonly string[];
}

const text = { type: 'string' };
const number = { type: 'number' };
const list = (items: JsonObject): JsonObject => ({ type: 'array', items });
const object = (properties: JsonObject, ...required: readonly string[]): JsonObject => ({
  type: 'object',
  properties,
  required,
});
const step = (kind: string, properties: JsonObject = {}): JsonObject =>
  object({ kind: { type: 'string', enum: [kind] }, ...properties }, 'kind');

/** What can happen to a type as a whole. */
export const shapeRows: readonly ShapeRow[] = [
  {
    title: 'an intersection names a list that it spelled out',
    before: { allOf: [list(reference('Cargo')), object({ weight: number })] },
    after: { allOf: [reference('Load'), object({ weight: number })] },
    schemas: { Load: list(reference('Cargo')) },
    sent: [],
    received: [],
  },
  {
    title: 'an intersection lists the same parts in another order',
    before: { allOf: [list(text), object({ weight: number })] },
    after: { allOf: [object({ weight: number }), list(text)] },
    sent: [],
    received: [],
  },
  {
    title: 'a list in an intersection holds something else',
    before: { allOf: [list(text), object({ weight: number })] },
    after: { allOf: [list(number), object({ weight: number })] },
    sent: ['type-changed major `thing[]` changes from `string` to `number`'],
    received: ['type-changed major `thing[]` changes from `string` to `number`'],
  },
  {
    title: 'an object in an intersection that is no object loses a property',
    before: { allOf: [list(text), object({ weight: number, size: text })] },
    after: { allOf: [list(text), object({ weight: number })] },
    sent: ['property-removed major `thing.size` is gone; it was `string`'],
    received: ['property-removed major `thing.size` is gone; it was `string`'],
  },
  {
    title: 'an intersection that is no object loses a part',
    before: { allOf: [list(text), object({ weight: number })] },
    after: list(text),
    sent: ['type-changed major `thing` changes from `string[] & { weight? }` to `string[]`'],
    received: ['type-changed major `thing` changes from `string[] & { weight? }` to `string[]`'],
  },
  {
    title: 'an intersection has a part that says nothing',
    before: { allOf: [list(text), {}, { type: 'object' }] },
    after: list(text),
    sent: [],
    received: [],
  },
  {
    title: 'an intersection is written as one object',
    before: { allOf: [object({ weight: number }, 'weight'), object({ size: text })] },
    after: object({ weight: number, size: text }, 'weight'),
    sent: [],
    received: [],
  },
  {
    title: 'a property is required by the first of two parts that declare it',
    before: { allOf: [object({ weight: number }, 'weight'), object({ weight: number })] },
    after: object({ weight: number }, 'weight'),
    sent: [],
    received: [],
  },
  {
    title: 'a property is required by the second of two parts that declare it',
    before: { allOf: [object({ weight: number }), object({ weight: number }, 'weight')] },
    after: object({ weight: number }, 'weight'),
    sent: [],
    received: [],
  },
  {
    title: 'an intersection inside an intersection is written flat',
    before: { allOf: [{ allOf: [list(text), object({ weight: number })] }, object({ size: text })] },
    after: { allOf: [list(text), object({ weight: number, size: text })] },
    sent: [],
    received: [],
  },
  {
    title: 'an intersection with alternatives is written as alternatives',
    before: { allOf: [object({ size: text }), { oneOf: [step('rise'), step('land')] }] },
    after: { oneOf: [step('rise', { size: text }), step('land', { size: text })] },
    sent: [],
    received: [],
  },
  {
    title: 'alternatives of one sort that are as many as before are compared in order',
    before: { oneOf: [object({ a: text }), object({ b: text })] },
    after: { oneOf: [object({ a: text }), object({ b: number })] },
    sent: ['type-changed major `thing.b` changes from `string` to `number`'],
    received: ['type-changed major `thing.b` changes from `string` to `number`'],
  },
  {
    title: 'an alternative of a sort goes while others of the sort remain',
    before: { oneOf: [object({ a: text }), object({ b: text }), text] },
    after: { oneOf: [object({ a: number }), text] },
    sent: [
      'alternative-added minor `thing` can also be `{ a? }`',
      'alternative-removed major `thing` can no longer be `{ a? }`',
      'alternative-removed major `thing` can no longer be `{ b? }`',
    ],
    received: [
      'alternative-added major `thing` can also be `{ a? }`',
      'alternative-removed patch `thing` is no longer listed as `{ a? }`',
      'alternative-removed patch `thing` is no longer listed as `{ b? }`',
    ],
  },
  {
    title: 'a type comes to alternatives that say nothing of it',
    before: { oneOf: [text, number] },
    after: text,
    sent: ['alternative-removed major `thing` can no longer be `number`'],
    received: ['alternative-removed patch `thing` is no longer listed as `number`'],
  },
  {
    title: 'alternatives are declared where there was no type',
    before: {},
    after: { oneOf: [text, number] },
    sent: ['type-stated major `thing` has a type now: `string | number`'],
    received: ['type-stated minor `thing` has a type now: `string | number`'],
  },
  {
    title: 'a schema that can be null is written out',
    before: reference('Gust'),
    after: { type: 'object', nullable: true, properties: { speed: number } },
    schemas: { Gust: { type: 'object', nullable: true, properties: { speed: number } } },
    sent: [],
    received: [],
  },
  {
    title: 'a schema that can be null is written out and no longer can',
    before: reference('Gust'),
    after: object({ speed: number }),
    schemas: { Gust: { type: 'object', nullable: true, properties: { speed: number } } },
    sent: ['null-removed major `thing` can no longer be null'],
    received: ['null-removed patch `thing` is no longer null'],
  },
  {
    title: 'a whole number becomes any number',
    before: { type: 'integer' },
    after: number,
    sent: ['format-changed patch `thing` changes from `integer` to `number`'],
    received: ['format-changed patch `thing` changes from `integer` to `number`'],
  },
  {
    title: 'a text becomes a file',
    before: text,
    after: { type: 'string', format: 'binary' },
    sent: ['type-changed major `thing` changes from `string` to `Blob`'],
    received: ['type-changed major `thing` changes from `string` to `Blob`'],
  },
  {
    title: 'a list becomes an object',
    before: list(text),
    after: object({ a: text }),
    sent: ['type-changed major `thing` changes from `string[]` to `{ a? }`'],
    received: ['type-changed major `thing` changes from `string[]` to `{ a? }`'],
  },
  {
    title: 'instructions that were in prose only can be read',
    before: { type: 'object', additionalProperties: true },
    after: { anyOf: [step('rise'), { type: 'object', 'x-unknown-instruction': true }] },
    sent: ["instructions-known minor `thing` has types for its instructions now: `{ kind: 'rise' }`"],
    received: ["instructions-known minor `thing` has types for its instructions now: `{ kind: 'rise' }`"],
  },
  {
    title: 'instructions that could be read are in prose only',
    before: { anyOf: [step('rise'), { type: 'object', 'x-unknown-instruction': true }] },
    after: { type: 'object' },
    sent: ["type-lost minor `thing` has no type any more; it was `{ kind: 'rise' }`"],
    received: ["type-lost major `thing` has no type any more; it was `{ kind: 'rise' }`"],
  },
  {
    title: 'alternatives that are no instructions are declared where there was any object',
    before: { type: 'object' },
    after: { oneOf: [step('rise'), step('land')] },
    sent: [
      'alternative-added minor `thing` can also be `rise`',
      'alternative-added minor `thing` can also be `land`',
      'alternative-removed major `thing` can no longer be `Record<string, unknown>`',
    ],
    received: [
      'alternative-added major `thing` can also be `rise`',
      'alternative-added major `thing` can also be `land`',
      'alternative-removed patch `thing` is no longer listed as `Record<string, unknown>`',
    ],
  },
];
