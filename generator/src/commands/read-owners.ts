import { join } from 'node:path';
import type { OwnedOperation } from '../areas/adopt-areas.js';
import { arrayOf, isObject, stringOf } from '../document/json.js';
import type { Json } from '../document/json.js';
import { generatedPackages } from '../write/generated-packages.js';
import { readOptional } from '../write/compare-packages.js';

/** Lists the operations that the packages of a repository have, each with its package. */
export function readOwners(root: string): readonly OwnedOperation[] {
  const folder = join(root, 'packages');
  return generatedPackages(folder).flatMap((slug) => {
    const table: Json = JSON.parse(readOptional(join(folder, slug, 'operations.json')) ?? '[]');
    return arrayOf(table)
      .filter(isObject)
      .map(({ operationId, method, path }) => ({
        slug,
        operationId: stringOf(operationId) ?? '',
        method: (stringOf(method) ?? '').toLowerCase(),
        path: stringOf(path) ?? '',
      }));
  });
}
