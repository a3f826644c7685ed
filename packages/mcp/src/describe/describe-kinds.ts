import type { Operation } from '../catalog/catalog.js';
import { nearestOf } from '../catalog/nearest-of.js';
import type { KnownApi } from '../catalog/read-catalog.js';
import { printShape } from './print-shape.js';

/**
 * Describes the fields of some instruction kinds of an operation.
 * @throws {Error} for a kind that the operation does not have.
 */
export function describeKinds(
  { id, instructions = {} }: Operation,
  kinds: readonly string[],
  api: KnownApi,
): string {
  return kinds
    .map((kind) => {
      const known = Object.hasOwn(instructions, kind) ? instructions[kind] : undefined;
      if (!known)
        throw new Error(
          `${id} has no instruction kind "${kind}". ${nearestOf(kind, Object.keys(instructions))}`,
        );
      const scope = known.everywhere ? ' Changes all environments.' : '';
      return `${printShape(known.shape, { schemas: api.schemas, depth: 3 })} // ${known.words ?? ''}${scope}`;
    })
    .join('\n');
}
