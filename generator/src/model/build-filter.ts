import { objectEntries, stringOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import { stringsOf, unitOf } from './extension-values.js';
import type { Filter, FilterField } from './types.js';

/** Builds how results can be filtered from what the contract says of `filter`. */
export function buildFilter(filter: JsonObject): Filter {
  const { dialect, strings } = filter;
  return {
    dialect: dialect === 'colon' || dialect === 'operator' ? dialect : undefined,
    strings: strings === 'bare' || strings === 'quoted' ? strings : undefined,
    anyField: filter['anyField'] === true,
    fields: objectEntries(filter['fields']).map(([name, field]) => buildField(name, field)),
  };
}

function buildField(name: string, field: JsonObject): FilterField {
  const { separator } = field;
  const properties = objectEntries(field['properties']).map(([property, { type, unit }]) => ({
    name: property,
    type: scalarType(type),
    unit: unitOf(unit),
  }));
  return {
    name,
    type: properties.length > 0 ? 'object' : scalarType(field['type']),
    values: stringsOf(field['values']),
    separator: separator === '+' || separator === '|' ? separator : undefined,
    operators: stringsOf(field['operators']),
    properties,
    deprecated: field['deprecated'] === true,
    successor: stringOf(field['successor']),
  };
}

function scalarType(type: Json | undefined): 'boolean' | 'integer' | 'string' {
  return type === 'boolean' || type === 'integer' ? type : 'string';
}
