import type { JsonObject } from '../document/json.js';
import { checkLimits } from './check-limits.js';
import { checkNames } from './check-names.js';
import { checkOperations } from './check-operations.js';
import { checkParameters } from './check-parameters.js';
import { checkPaths } from './check-paths.js';
import { checkReferences } from './check-references.js';
import { checkSchema } from './check-schema.js';
import { checkVersion } from './check-version.js';
import { listOperations } from '../document/list-operations.js';
import type { Problem } from './problem.js';
import { walkDocument } from '../document/walk-document.js';

export type { Problem } from './problem.js';

/** How thoroughly a document is checked. */
export interface CheckOptions {
  /** Holds it against the schema of OpenAPI 3.0, too, which takes most of the time. On unless said otherwise. */
  readonly schema?: boolean;
}

/** Finds everything that makes a document, published or distilled, unusable; none of it recurses before its size is known. */
export async function checkDocument(
  document: JsonObject,
  { schema = true }: CheckOptions = {},
): Promise<readonly Problem[]> {
  const unfit = [...checkVersion(document), ...checkLimits(document)];
  if (unfit.length > 0) return unfit;
  const objects = [...walkDocument(document)];
  const operations = listOperations(document);
  const references = checkReferences(document, objects);
  const problems = [
    ...references,
    ...checkPaths(document),
    ...checkOperations(operations),
    ...checkParameters(document, operations),
    ...checkNames(document, objects),
  ];
  // Where references are broken, so are the schema's alternatives between a reference and a value.
  const violations = references.length > 0 || !schema ? [] : await checkSchema(document);
  const told = new Set(problems.map(({ pointer }) => pointer));
  return [...problems, ...violations.filter(({ pointer }) => !told.has(pointer))];
}
