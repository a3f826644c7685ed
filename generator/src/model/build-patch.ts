import { arrayOf, objectEntries, objectOf, stringOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
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
  const taken = new Set<Json>(arrayOf(operation['x-patch-formats']));
  const needy = new Set(arrayOf(objectOf(extension['environmentKey'])['neededBy']));
  const deprecated = objectOf(extension['deprecated']);
  const uncertain = objectOf(extension['uncertain']);
  return {
    patchFormats: formats.filter((format) => taken.has(format)),
    instructions: objectEntries(extension['instructions']).map(([kind, schema]) => ({
      kind,
      shape: buildShape(schema),
      needsEnvironment: needy.has(kind),
      deprecated: Object.hasOwn(deprecated, kind),
      successor: stringOf(deprecated[kind]),
      uncertain: arrayOf(uncertain[kind]).filter((name) => typeof name === 'string'),
    })),
  };
}
