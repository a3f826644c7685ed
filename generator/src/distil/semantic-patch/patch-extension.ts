import { compact } from '../../document/json.js';
import type { Json, JsonObject } from '../../document/json.js';
import type { Embedded } from './find-embedded.js';
import type { ReadPatch } from './read-patch.js';
import { shapeName } from './types/shape-names.js';
import { typeSchema } from './types/type-schema.js';

/** Writes `x-semantic-patch` of an operation that is sent a semantic patch. */
export function patchExtension({ body, documented, environmentKey, instructions }: ReadPatch): JsonObject {
  const { neededBy, disputedBy } = environmentKey;
  return compact([
    ['formats', body.formats],
    ['properties', body.properties],
    ['required', body.required],
    ['environmentKey', neededBy.length + disputedBy.length > 0 ? { neededBy, disputedBy } : undefined],
    [
      'deprecated',
      mapOf(
        documented.flatMap(({ kind, deprecation }) =>
          deprecation ? [[kind, deprecation.successor ?? true]] : [],
        ),
      ),
    ],
    [
      'uncertain',
      mapOf(
        instructions.flatMap(({ kind, uncertain }) =>
          uncertain.length > 0 ? [[kind, uncertain.toSorted()]] : [],
        ),
      ),
    ],
    ['instructions', compact(instructions.map(({ kind, type }) => [kind, typeSchema(type, shapeName)]))],
  ]);
}

function mapOf(entries: readonly (readonly [string, Json])[]): JsonObject | undefined {
  return entries.length > 0 ? compact(entries) : undefined;
}

/** Writes `x-semantic-patch` of an operation whose body embeds the instructions of others. */
export function embedExtension(embedded: readonly Embedded[]): JsonObject {
  return {
    embeds: embedded.map(({ at, operations, kinds }) =>
      compact([
        ['at', at],
        ['operations', operations],
        ['kinds', kinds.length > 0 ? kinds : undefined],
      ]),
    ),
  };
}
