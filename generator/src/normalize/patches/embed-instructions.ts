import { SpecError } from '../../errors.js';
import { arrayOf, compact, objectEntries, objectOf, stringOf } from '../../document/json.js';
import type { Json, JsonObject } from '../../document/json.js';
import { stepsOf } from '../../document/pointer.js';
import { instructionUnion } from './instruction-union.js';
import type { ExtensionOf } from './instruction-union.js';
import { replaceAt } from '../../overlay/replace-at.js';
import { schemaOf } from '../../document/schema-references.js';

/** Types the instructions of other operations that an operation's body embeds; returns the schemas that it changes. */
export function embedInstructions(
  operation: JsonObject,
  schemas: JsonObject,
  extensionOf: ExtensionOf,
): JsonObject {
  const changed = new Map<string, Json | undefined>();
  for (const embed of arrayOf(objectOf(operation['x-semantic-patch'])['embeds']).map(objectOf)) {
    const current = { ...schemas, ...compact(changed) };
    const steps = stepsOf(stringOf(embed['at']) ?? '');
    const { schema, path, value } = locate(schemaOf(bodySchema(operation)) ?? '', steps, current);
    if (value === undefined) throw cannotEmbed(operation, embed);
    const items = instructionUnion(embed, extensionOf);
    if (items === undefined) continue;
    changed.set(
      schema,
      replaceAt(objectOf(current[schema]), path, () => ({ type: 'array', items })),
    );
  }
  return compact(changed);
}

function bodySchema(operation: JsonObject): Json | undefined {
  return objectEntries(objectOf(operation['requestBody'])['content'])[0]?.[1]['schema'];
}

/** A place in a named schema. */
interface Place {
  readonly schema: string;
  readonly path: readonly string[];
  readonly value: Json | undefined;
}

/** Follows steps from a schema through references to the schema that holds their end. */
function locate(root: string, steps: readonly string[], schemas: JsonObject): Place {
  const start: Place = { schema: root, path: [], value: schemas[root] };
  return steps.reduce((place, step) => {
    const reference = schemaOf(place.value);
    const { schema, path, value } =
      reference === undefined ? place : { schema: reference, path: [], value: schemas[reference] };
    return { schema, path: [...path, step], value: objectOf(value)[step] };
  }, start);
}

function cannotEmbed(operation: JsonObject, embed: JsonObject): SpecError {
  return new SpecError(
    `Operation ${stringOf(operation['operationId'])} embeds instructions at ${stringOf(embed['at'])}, but its body has nothing there. ` +
      'Correct "embeds" in its x-semantic-patch.',
  );
}
