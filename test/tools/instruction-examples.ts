import { Ajv } from 'ajv';
import type { LiftReport } from '../../generator/src/distil/semantic-patch/lift-report.js';
import { liftSemanticPatches } from '../../generator/src/distil/semantic-patch/lift-semantic-patches.js';
import type { SemanticPatches } from '../../generator/src/distil/semantic-patch/lift-semantic-patches.js';
import { readPatch } from '../../generator/src/distil/semantic-patch/read-patch.js';
import {
  readOperations,
  resolveComponent,
} from '../../generator/src/distil/semantic-patch/read/read-operations.js';
import { arrayOf, objectOf, stringOf } from '../../generator/src/document/json.js';
import type { JsonObject } from '../../generator/src/document/json.js';

/** A documented example, and what the lifted schemas say of it. */
export interface ExampleCheck {
  readonly operationId: string;
  /** The instruction that the example stands under. */
  readonly kind: string;
  readonly trailingCommas: boolean;
  /** Why its instructions do not validate. */
  readonly errors: readonly string[];
  readonly lacksEnvironmentKey: boolean;
}

/** Validates every documented example of a published document against the schemas lifted from it, with ajv. */
export function checkInstructionExamples(document: JsonObject): {
  readonly reports: readonly LiftReport[];
  readonly checks: readonly ExampleCheck[];
} {
  const patches = liftSemanticPatches(document);
  const validate = createValidator(patches);
  const checks = readOperations(document).flatMap(({ operationId, ...operation }) => {
    const body = resolveComponent(operation.body, document);
    const documented = readPatch({ operationId, ...operation, body })?.documented ?? [];
    return documented.flatMap(({ kind, examples }) =>
      examples.map(({ body: example, instructions, trailingCommas }) => ({
        operationId,
        kind,
        trailingCommas,
        errors: instructions.flatMap((instruction) => validate(operationId, instruction)),
        lacksEnvironmentKey:
          !Object.hasOwn(example, 'environmentKey') &&
          needsEnvironmentKey(patches, operationId, instructions),
      })),
    );
  });
  return { reports: patches.reports, checks };
}

type Validate = (operationId: string, instruction: JsonObject) => readonly string[];

function createValidator({ extensions, schemas }: SemanticPatches): Validate {
  const ajv = new Ajv({ strict: true, allErrors: true }).addVocabulary(['components', 'operations']);
  ajv.addSchema({ $id: 'lifted:', components: { schemas }, operations: Object.fromEntries(extensions) });
  return (operationId, instruction) => {
    const kind = stringOf(instruction['kind']) ?? '';
    if (!Object.hasOwn(objectOf(extensions.get(operationId)?.['instructions']), kind))
      return [`${kind} is not documented`];
    const pointer = `lifted:#/operations/${operationId}/instructions/${kind}`;
    const check = ajv.getSchema(pointer) ?? ajv.compile({ $ref: pointer });
    void check(instruction);
    return (check.errors ?? []).map(({ instancePath, message, params }) =>
      [kind + instancePath, message, JSON.stringify(params)].join(' '),
    );
  };
}

function needsEnvironmentKey(
  { extensions }: SemanticPatches,
  operationId: string,
  instructions: readonly JsonObject[],
): boolean {
  const { neededBy } = objectOf(extensions.get(operationId)?.['environmentKey']);
  return instructions.some(({ kind }) => arrayOf(neededBy).some((needing) => needing === kind));
}
