import { compact, objectOf, stringOf } from '../document/json.js';
import type { JsonObject } from '../document/json.js';
import type { DistilContext } from './distil-context.js';
import { distilSchema, prose } from './distil-schema.js';
import { liftPageSize } from './lift-page-size.js';

/** Keeps what a parameter takes, lifts its page size and whether it repeats, and drops its texts. */
export function distilParameter(parameter: JsonObject, context: DistilContext): JsonObject {
  const text = stringOf(parameter['description']) ?? '';
  const array = objectOf(parameter['schema'])['type'] === 'array';
  return compact([
    ['name', parameter['name']],
    ['in', parameter['in']],
    ['required', parameter['required'] === true ? true : undefined],
    ['deprecated', parameter['deprecated'] === true ? true : undefined],
    // Only arrays are serialized differently by these two.
    ['explode', array ? parameter['explode'] : undefined],
    ['style', array ? parameter['style'] : undefined],
    ['schema', distilSchema(objectOf(parameter['schema']), context)],
    ['x-page-size', parameter['name'] === 'limit' ? liftPageSize(text) : undefined],
    ['x-repeatable', !array && isRepeatable(text) ? true : undefined],
    ...prose(parameter, context),
  ]);
}

function isRepeatable(text: string): boolean {
  return /\bspecified multiple times\b/i.test(text);
}
