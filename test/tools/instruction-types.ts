import { readPatch } from '../../generator/src/distil/semantic-patch/read-patch.js';
import {
  readOperations,
  resolveComponent,
} from '../../generator/src/distil/semantic-patch/read/read-operations.js';
import type { JsonObject } from '../../generator/src/document/json.js';
import { patchNames } from '../../generator/src/normalize/patches/patch-names.js';
import { compileSources, type Diagnostic } from '../contract/compile-sources.js';
import { listGeneratedAreas, methodName } from '../contract/generated-areas.js';

/** A documented semantic patch. */
export interface PatchExample {
  readonly operationId: string;
  /** The instruction that the example stands under. */
  readonly kind: string;
  readonly trailingCommas: boolean;
  readonly body: JsonObject;
  readonly instructions: readonly JsonObject[];
}

/** What the compiler says about a documented semantic patch. */
export interface PatchVerdict extends PatchExample {
  /** Empty when the instructions fit the generated union. */
  readonly instructionDiagnostics: readonly Diagnostic[];
  /** Empty when the whole body fits what the generated client takes. */
  readonly bodyDiagnostics: readonly Diagnostic[];
}

/** Type-checks every documented semantic patch of a published document against the types of the generated packages. */
export async function checkInstructionTypes(document: JsonObject): Promise<readonly PatchVerdict[]> {
  const slugs = new Map(
    listGeneratedAreas().flatMap(({ slug, operationIds }) =>
      operationIds.map((operationId) => [operationId, slug]),
    ),
  );
  const examples = readPatchExamples(document).map((example, index) => ({
    example,
    instructionsFile: `${index}-instructions.ts`,
    bodyFile: `${index}-body.ts`,
  }));
  const diagnostics = await compileSources(
    Object.fromEntries(
      examples.flatMap(({ example, instructionsFile, bodyFile }) => {
        const slug = slugs.get(example.operationId);
        if (slug === undefined)
          throw new Error(
            `${example.operationId} is in no generated package. Generate from this document first.`,
          );
        return [
          [instructionsFile, writeInstructions(slug, example)],
          [bodyFile, writeBody(slug, example)],
        ];
      }),
    ),
  );
  const about = (name: string): readonly Diagnostic[] => diagnostics.filter(({ file }) => file === name);
  return examples.map(({ example, instructionsFile, bodyFile }) => ({
    ...example,
    instructionDiagnostics: about(instructionsFile),
    bodyDiagnostics: about(bodyFile),
  }));
}

/** Lists the documented semantic patches of a published document. */
export function readPatchExamples(document: JsonObject): readonly PatchExample[] {
  return readOperations(document).flatMap((operation) => {
    const { operationId } = operation;
    const patch = readPatch({ ...operation, body: resolveComponent(operation.body, document) });
    return (patch?.documented ?? []).flatMap(({ kind, examples }) =>
      examples.map(({ body, instructions, trailingCommas }) => ({
        operationId,
        kind,
        trailingCommas,
        body,
        instructions,
      })),
    );
  });
}

function writeInstructions(slug: string, { operationId, instructions }: PatchExample): string {
  const { instruction } = patchNames(operationId);
  return writeConstant({ slug, name: instruction, type: `${instruction}[]`, value: instructions });
}

function writeBody(slug: string, { operationId, body }: PatchExample): string {
  const name = methodName(operationId);
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return writeConstant({ slug, name: input, type: `${input}['body']`, value: body });
}

interface Constant {
  readonly slug: string;
  readonly name: string;
  readonly type: string;
  readonly value: unknown;
}

function writeConstant({ slug, name, type, value }: Constant): string {
  return `import type { ${name} } from '@ld-rest/${slug}';\nexport const shown: ${type} = ${JSON.stringify(value, null, 2)};\n`;
}
