import { SpecError } from '../../errors.js';
import { compact, objectOf } from '../../document/json.js';
import type { JsonObject } from '../../document/json.js';
import { findEmbedded } from './find-embedded.js';
import { reportPatch } from './lift-report.js';
import type { LiftReport } from './lift-report.js';
import { embedExtension, patchExtension } from './patch-extension.js';
import { readOperations, resolveComponent } from './read/read-operations.js';
import type { Resolve } from './read/read-operations.js';
import { readPatch } from './read-patch.js';
import type { ReadPatch } from './read-patch.js';
import { shapeName } from './types/shape-names.js';
import { shareShapes } from './types/share-shapes.js';
import { typeSchema } from './types/type-schema.js';

/** The semantic patches of a document, without a word of its prose. */
export interface SemanticPatches {
  /** `x-semantic-patch` by operationId. */
  readonly extensions: ReadonlyMap<string, JsonObject>;
  /** Shapes that the extensions refer to: they belong to the contract's `components.schemas`. */
  readonly schemas: JsonObject;
  readonly reports: readonly LiftReport[];
}

/**
 * Lifts the semantic-patch instructions of all operations out of the published document.
 * @throws {SpecError} if the document has a schema of the name of a shared shape.
 */
export function liftSemanticPatches(document: JsonObject): SemanticPatches {
  const resolve: Resolve = (value) => resolveComponent(value, document);
  const operations = readOperations(document);
  const patches = operations.flatMap(
    (operation) => readPatch({ ...operation, body: resolve(operation.body) }) ?? [],
  );
  const patched = new Set(patches.map(({ operationId }) => operationId));
  const embeds = operations
    .filter(({ operationId }) => !patched.has(operationId))
    .map((operation) => [operation.operationId, findEmbedded(operation, { patches, resolve })] as const)
    .filter(([, embedded]) => embedded.length > 0);
  return {
    extensions: new Map([
      ...patches
        .filter(({ documented }) => documented.length > 0)
        .map((patch) => [patch.operationId, patchExtension(patch)] as const),
      ...embeds.map(([operationId, embedded]) => [operationId, embedExtension(embedded)] as const),
    ]),
    schemas: shapeSchemas(patches, document),
    reports: patches.map(reportPatch),
  };
}

function shapeSchemas(patches: readonly ReadPatch[], document: JsonObject): JsonObject {
  const taken = objectOf(objectOf(document['components'])['schemas']);
  const shapes = shareShapes(patches.flatMap(({ instructions }) => instructions.map(({ type }) => type)));
  for (const name of shapes.keys()) {
    if (!Object.hasOwn(taken, name)) continue;
    throw new SpecError(
      `#/components/schemas/${name} is a schema of the document, and the name of a shape in its instructions. ` +
        'Give the shape another name in generator/src/distil/semantic-patch/shape-names.ts.',
    );
  }
  return compact([...shapes].map(([name, type]) => [name, typeSchema(type, shapeName)]));
}
