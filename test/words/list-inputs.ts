import { objectOf, stringOf, type Json, type JsonObject } from '../../generator/src/document/json.js';
import { listOperations } from '../../generator/src/document/list-operations.js';
import { listParameters } from '../../generator/src/document/list-parameters.js';
import { pointerOf } from '../../generator/src/document/place.js';
import { resolvePointer } from '../../generator/src/document/resolve-pointer.js';

/** A path or query parameter of an operation. */
export interface Input {
  readonly operationId: string;
  readonly name: string;
  readonly required: boolean;
  readonly schema: Json | undefined;
}

/** Lists the operationIds of a contract. */
export function listOperationIds(contract: JsonObject): readonly string[] {
  return listOperations(contract).flatMap(({ operation }) => stringOf(operation['operationId']) ?? []);
}

/** Lists what callers pass by name: the path and query parameters of every operation. */
export function listInputs(contract: JsonObject): readonly Input[] {
  return listOperations(contract).flatMap((listed) => {
    const operationId = stringOf(listed.operation['operationId']) ?? '';
    return listParameters(contract, listed)
      .filter(({ where }) => where === 'path' || where === 'query')
      .map(({ name, required, place }) => {
        const { schema } = objectOf(resolvePointer(contract, pointerOf(place)));
        return { operationId, name, required, schema };
      });
  });
}
