import { isObject, objectOf, stringOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import { buildFilter } from './build-filter.js';
import { buildShape } from './build-shape.js';
import { stringsOf, unitOf } from './extension-values.js';
import { proseOf } from './prose-of.js';
import type { PageSize, Parameter } from './types.js';

/** Builds what a path or a query takes under one name. */
export function buildParameter(parameter: JsonObject): Parameter {
  const sort = objectOf(parameter['x-sort']);
  return {
    name: stringOf(parameter['name']) ?? '',
    place: parameter['in'] === 'path' ? 'path' : 'query',
    required: parameter['required'] === true,
    deprecated: parameter['deprecated'] === true,
    shape: buildShape(parameter['schema']),
    explode: parameter['explode'] !== false,
    pageSize: buildPageSize(parameter['x-page-size']),
    repeatable: parameter['x-repeatable'] === true,
    joined: parameter['x-list'] === 'comma' || sort['list'] === true,
    values: stringsOf(parameter['x-values']),
    sort: sort['fields'] === undefined ? undefined : { fields: stringsOf(sort['fields']) },
    filter: isObject(parameter['x-filter']) ? buildFilter(parameter['x-filter']) : undefined,
    unit: unitOf(parameter['x-unit']),
    default: scalarOf(parameter['x-default']),
    maximum: numberOf(parameter['x-maximum']),
    successor: stringOf(parameter['x-successor']),
    prose: proseOf(parameter),
  };
}

function buildPageSize(size: Json | undefined): PageSize | undefined {
  if (!isObject(size)) return undefined;
  return { default: numberOf(size['default']), maximum: numberOf(size['maximum']) };
}

function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function scalarOf(value: Json | undefined): boolean | number | string | undefined {
  return typeof value === 'object' ? undefined : value;
}
