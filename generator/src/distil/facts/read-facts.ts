import { arrayOf, byCodeUnit, objectEntries, stringOf } from '../../document/json.js';
import type { JsonObject } from '../../document/json.js';
import { buildContext } from '../build-context.js';
import { isVersionHeader } from '../lift-stability.js';
import { liftParameter } from './lift-parameter.js';
import { gatherEvidence } from './parameter-evidence.js';
import type { LiftedFacts } from './parameter-evidence.js';

/** What was lifted of one parameter of one operation. */
export interface ParameterFacts extends LiftedFacts {
  readonly operationId: string;
  readonly name: string;
}

/** Reads the facts about the parameters of a published document, by operation. */
export function readFacts(document: JsonObject): readonly ParameterFacts[] {
  const context = buildContext(document, {
    keepProse: false,
    liftedSchemas: {},
    semanticPatch: () => undefined,
  });
  return objectEntries(document['paths'])
    .flatMap(([, item]) => objectEntries(item))
    .flatMap(([, operation]) =>
      arrayOf(operation['parameters'])
        .map(context.resolve)
        .filter((parameter) => !isVersionHeader(parameter))
        .map((parameter) => ({
          operationId: stringOf(operation['operationId']) ?? '',
          name: stringOf(parameter['name']) ?? '',
          ...liftParameter(gatherEvidence(parameter, operation, context)),
        })),
    )
    .toSorted((left, right) => byCodeUnit(left.operationId + left.name, right.operationId + right.name));
}
