import { compact, objectOf } from '../document/json.js';
import type { JsonObject } from '../document/json.js';
import type { DistilContext } from './distil-context.js';
import { distilSchema, prose } from './distil-schema.js';
import { liftParameter } from './facts/lift-parameter.js';
import { gatherEvidence } from './facts/parameter-evidence.js';

/** Keeps what a parameter takes, lifts the facts that stand in texts, and drops the texts. */
export function distilParameter(
  parameter: JsonObject,
  operation: JsonObject,
  context: DistilContext,
): JsonObject {
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
    ...Object.entries(liftParameter(gatherEvidence(parameter, operation, context)).facts),
    ...prose(parameter, context),
  ]);
}
