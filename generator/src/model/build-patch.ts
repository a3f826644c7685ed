import { arrayOf, objectEntries, objectOf } from '../json.js';
import type { Json, JsonObject } from '../json.js';
import { buildShape } from './build-shape.js';
import type { Operation, PatchFormat } from './types.js';

const formats: readonly PatchFormat[] = [
  'json-patch',
  'json-patch-with-comment',
  'merge-patch',
  'semantic-patch',
];

/** Builds what an operation's body can be if it is a patch: the forms that it takes, and its instructions. */
export function buildPatch(operation: JsonObject): Pick<Operation, 'instructions' | 'patchFormats'> {
  const extension = objectOf(operation['x-semantic-patch']);
  const lifted = new Set<Json>(arrayOf(extension['formats']));
  const merge = operation['x-merge-patch'] === true;
  const needy = new Set(arrayOf(objectOf(extension['environmentKey'])['neededBy']));
  return {
    patchFormats: formats.filter(
      (format) => lifted.has(format) || (merge && /^(json|merge)-patch$/.test(format)),
    ),
    instructions: objectEntries(extension['instructions']).map(([kind, schema]) => ({
      kind,
      shape: buildShape(schema),
      needsEnvironment: needy.has(kind),
    })),
  };
}
