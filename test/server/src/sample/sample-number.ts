import { numberOf, type JsonObject } from '../json.js';

/** Picks a number that a numeric schema without enum allows. */
export function sampleNumber(schema: JsonObject, serial: number): number {
  const step = numberOf(schema['multipleOf']) ?? (schema['type'] === 'integer' ? 1 : 0.5);
  const minimum = numberOf(schema['minimum']);
  const maximum = numberOf(schema['maximum']) ?? Number.MAX_SAFE_INTEGER;
  const lowest = minimum === undefined ? Math.min(step, maximum) : Math.ceil(minimum / step) * step;
  const start = schema['exclusiveMinimum'] === true && lowest === minimum ? lowest + step : lowest;
  const wanted = start + (serial - 1) * step;
  const inside = schema['exclusiveMaximum'] === true ? wanted < maximum : wanted <= maximum;
  return inside ? wanted : start;
}
