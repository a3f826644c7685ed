import { buildModel } from '../../../generator/src/areas/build-model.js';
import type { ApiModel } from '../../../generator/src/model/types.js';
import type { AreaDefinition } from '../../../generator/src/areas/read-areas.js';
import type { Json, JsonObject } from '../../../generator/src/document/json.js';
import { normalizeContract } from '../../../generator/src/normalize/normalize-contract.js';
import { changeAt } from './change-at.js';

const json = (schema: JsonObject): JsonObject => ({ 'application/json': { schema } });
const answer = (schema: JsonObject): JsonObject => ({ description: 'OK', content: json(schema) });
/** Refers to a schema. */
export const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const text = { type: 'string' };
const key = { name: 'balloonKey', in: 'path', required: true, schema: text };

/** The contract of an invented API in which everything can happen that a release can do. */
export const balloonApi: JsonObject = {
  openapi: '3.0.3',
  info: { title: 'Balloons', version: '2' },
  paths: {
    '/balloons': {
      get: {
        operationId: 'getBalloons',
        tags: ['Balloons'],
        'x-docs': 'https://example.com/balloons/get-balloons',
        parameters: [
          { name: 'colours', in: 'query', schema: { type: 'array', items: text } },
          { name: 'limit', in: 'query', schema: { type: 'integer' }, 'x-page-size': { default: 20 } },
          { name: 'offset', in: 'query', schema: { type: 'integer' } },
        ],
        responses: { 200: answer(reference('Balloons')), 401: answer(reference('Problem')) },
      },
      post: {
        operationId: 'postBalloon',
        tags: ['Balloons'],
        requestBody: { content: json(reference('BalloonPost')) },
        responses: { 201: answer(reference('BalloonSummary')) },
      },
    },
    '/balloons/{balloonKey}': {
      get: {
        operationId: 'getBalloon',
        tags: ['Balloons'],
        parameters: [key],
        responses: { 200: answer(reference('Balloon')) },
      },
      delete: {
        operationId: 'deleteBalloon',
        tags: ['Balloons'],
        parameters: [key],
        responses: { 204: { description: 'No Content' } },
      },
    },
    '/flights': {
      get: {
        operationId: 'getFlights',
        tags: ['Flights (beta)'],
        'x-stability': 'beta',
        deprecated: true,
        parameters: [
          { name: 'day', in: 'query', required: true, deprecated: true, schema: text },
          {
            name: 'filter',
            in: 'query',
            schema: text,
            'x-filter': { dialect: 'colon', fields: { from: { type: 'string' }, to: { type: 'string' } } },
          },
          { name: 'expand', in: 'query', schema: text, 'x-values': ['crew', 'weather'] },
          { name: 'sort', in: 'query', schema: text, 'x-sort': { fields: ['day', 'from'] } },
        ],
        responses: { 200: answer(reference('Flights')) },
      },
      post: {
        operationId: 'postFlight',
        tags: ['Flights (beta)'],
        'x-stability': 'beta',
        'x-asynchronous': true,
        requestBody: { required: true, content: json(reference('Plan')) },
        responses: { 201: answer(reference('Flight')) },
      },
    },
  },
  components: {
    schemas: {
      Balloon: {
        type: 'object',
        required: ['key'],
        properties: {
          key: text,
          note: text,
          colour: { deprecated: true },
          gas: { type: 'string', enum: ['air', 'helium'] },
          size: { type: 'integer', format: 'int32', enum: [1, 2] },
          basket: { type: 'object', properties: { seats: { type: 'integer' } } },
          labels: { type: 'object', additionalProperties: text },
          load: { oneOf: [reference('Cargo'), text] },
          owner: { type: 'string', nullable: true },
          neighbours: { type: 'array', items: reference('Balloon') },
        },
      },
      Balloons: {
        type: 'object',
        properties: { items: { type: 'array', items: reference('BalloonSummary') } },
      },
      BalloonSummary: { type: 'object', required: ['key'], properties: { key: text } },
      BalloonPost: {
        type: 'object',
        required: ['key'],
        properties: {
          key: text,
          gas: { type: 'string', enum: ['air', 'helium'] },
          load: { oneOf: [reference('Cargo'), text] },
          labels: { type: 'object', additionalProperties: text },
          owner: { type: 'string', nullable: true },
        },
      },
      Cargo: { type: 'object', properties: { weight: { type: 'number' } } },
      Flight: { type: 'object', properties: { from: text } },
      Flights: { type: 'object', properties: { items: { type: 'array', items: reference('Flight') } } },
      Plan: {
        type: 'object',
        properties: {
          to: { type: 'string', deprecated: true },
          cargo: {},
          crew: { type: 'object', properties: { pilot: text } },
          stops: { type: 'integer', enum: [0, 1] },
        },
      },
      Problem: { type: 'object', properties: { message: text } },
    },
  },
};

/** The areas of the API. */
export const balloonAreas: readonly AreaDefinition[] = [
  { slug: 'balloons', title: 'Balloons', tags: ['Balloons'], operations: [] },
  { slug: 'flights', title: 'Flights', tags: ['Flights (beta)'], operations: [] },
];

/** Changes to a contract: what to set, and what to remove, by JSON pointer. */
export interface Edit {
  readonly set?: Readonly<Record<string, Json | undefined>>;
  readonly remove?: readonly string[];
}

/** Changes a contract. */
export function edit(contract: JsonObject, { set = {}, remove = [] }: Edit): JsonObject {
  const without = remove.reduce((current, pointer) => changeAt(current, pointer, undefined), contract);
  return Object.entries(set).reduce(
    (current, [pointer, value]) => changeAt(current, pointer, value),
    without,
  );
}

/** Builds the model of a contract as the commands do. */
export function modelOf(contract: JsonObject, areas: readonly AreaDefinition[] = balloonAreas): ApiModel {
  return buildModel(normalizeContract(contract), areas);
}
