import { objectEntries, objectOf, stringOf, type JsonObject } from '../../generator/src/document/json.js';
import { listOperations } from '../../generator/src/document/list-operations.js';
import { propertiesOf } from './properties-of.js';

/** A kind of semantic-patch instruction that an operation takes, and what it takes itself. */
export interface Instruction {
  readonly operationId: string;
  readonly kind: string;
  readonly parameters: readonly string[];
}

/** Lists the instructions of every operation of a contract. */
export function listInstructions(contract: JsonObject): readonly Instruction[] {
  return listOperations(contract).flatMap(({ operation }) => {
    const operationId = stringOf(operation['operationId']) ?? '';
    const { instructions } = objectOf(operation['x-semantic-patch']);
    return objectEntries(instructions).map(([kind, schema]) => ({
      operationId,
      kind,
      parameters: [...propertiesOf(schema)].filter((name) => name !== 'kind'),
    }));
  });
}
