import type { JsonObject } from '../../../../generator/src/document/json.js';

/** Writes the text of an operation that is sent a semantic patch, from the documentation of its instructions. */
export function patchText(...instructions: readonly string[]): string {
  return ['Change a kite with a semantic patch.', '### Instructions', ...instructions].join('\n\n');
}

/** Writes the documentation of an instruction. */
export function kindText(
  kind: string,
  parameters: readonly string[],
  ...examples: readonly unknown[]
): string {
  const bullets = parameters.length > 0 ? ['##### Parameters', parameters.join('\n')] : [];
  const blocks = examples.map((example) => ['```json', exampleText(example), '```'].join('\n'));
  return [`#### ${kind}`, ...bullets, ...blocks].join('\n\n');
}

function exampleText(example: unknown): string {
  return typeof example === 'string' ? example : JSON.stringify({ instructions: [example] });
}

/** Makes a document with a PATCH operation for each text. */
export function patchDocument(texts: Readonly<Record<string, string>>, rest: JsonObject = {}): JsonObject {
  const paths = Object.entries(texts).map(([operationId, description]) => [
    `/${operationId}`,
    { patch: { operationId, description } },
  ]);
  return { openapi: '3.0.3', ...rest, paths: Object.fromEntries(paths) };
}
