import {
  objectEntries,
  objectOf,
  stringOf,
  type Json,
  type JsonObject,
} from '../../generator/src/document/json.js';
import { compileSources, type Diagnostic } from '../contract/compile-sources.js';
import { listGeneratedAreas, methodName } from '../contract/generated-areas.js';

/** A request body that a published document shows. */
export interface BodyExample {
  readonly operationId: string;
  readonly body: Json;
}

/** What the compiler says about a published request body. */
export interface BodyVerdict {
  readonly operationId: string;
  /** Empty when the body fits the generated input type. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Type-checks the request bodies that a published document shows against the inputs of the generated packages. */
export async function checkBodyExamples(document: JsonObject): Promise<readonly BodyVerdict[]> {
  const slugs = new Map(
    listGeneratedAreas().flatMap(({ slug, operationIds }) =>
      operationIds.map((operationId) => [operationId, slug]),
    ),
  );
  const examples = readBodyExamples(document);
  const sources = examples.map(
    (example) => [fileName(example), writeSource(example, slugs.get(example.operationId))] as const,
  );
  const diagnostics = await compileSources(Object.fromEntries(sources));
  return examples.map((example) => ({
    operationId: example.operationId,
    diagnostics: diagnostics.filter(({ file }) => file === fileName(example)),
  }));
}

/** Lists the request bodies that a published document shows, one an operation, by operationId. */
export function readBodyExamples(document: JsonObject): readonly BodyExample[] {
  const operations = objectEntries(document['paths']).flatMap(([, item]) =>
    objectEntries(item).map(([, operation]) => operation),
  );
  const examples = operations.flatMap((operation) => {
    const operationId = stringOf(operation['operationId']);
    const media = objectEntries(requestBody(document, operation)['content'])[0]?.[1];
    const body = media?.['example'];
    return operationId === undefined || body === undefined ? [] : [{ operationId, body }];
  });
  return examples.toSorted((left, right) => left.operationId.localeCompare(right.operationId, 'en'));
}

function requestBody(document: JsonObject, operation: JsonObject): JsonObject {
  const body = objectOf(operation['requestBody']);
  const name = stringOf(body['$ref'])?.replace('#/components/requestBodies/', '');
  return name === undefined
    ? body
    : objectOf(objectOf(objectOf(document['components'])['requestBodies'])[name]);
}

function fileName({ operationId }: BodyExample): string {
  return `${operationId}.ts`;
}

function writeSource({ operationId, body }: BodyExample, slug: string | undefined): string {
  if (slug === undefined)
    throw new Error(`${operationId} is in no generated package. Generate from this document first.`);
  const name = methodName(operationId);
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `import type { ${input} } from '@ld-rest/${slug}';\nexport const body: ${input}['body'] = ${JSON.stringify(body, null, 2)};\n`;
}
