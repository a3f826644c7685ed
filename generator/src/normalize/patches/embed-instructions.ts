import { SpecError } from '../../errors.js';
import { arrayOf, compact, objectEntries, objectOf, stringOf } from '../../document/json.js';
import type { Json, JsonObject } from '../../document/json.js';
import { stepsOf } from '../../document/pointer.js';
import { patchNames } from './patch-names.js';
import { replaceAt } from '../../overlay/replace-at.js';
import { referenceTo, schemaOf } from '../../document/schema-references.js';
import { unionOf } from './semantic-patch-schemas.js';

/** Looks up what was lifted about an operation's instructions. */
export type ExtensionOf = (operationId: string) => JsonObject;

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
    const instructions = { type: 'array', items: embeddedUnion(embed, extensionOf) };
    changed.set(
      schema,
      replaceAt(objectOf(current[schema]), path, () => instructions),
    );
  }
  return compact(changed);
}

function bodySchema(operation: JsonObject): Json | undefined {
  return objectEntries(objectOf(operation['requestBody'])['content'])[0]?.[1]['schema'];
}

function embeddedUnion(embed: JsonObject, extensionOf: ExtensionOf): JsonObject {
  const operations = arrayOf(embed['operations']).map((operation) => stringOf(operation) ?? '');
  const kinds = arrayOf(embed['kinds']).map((kind) => stringOf(kind) ?? '');
  if (kinds.length > 0) {
    const instructions = operations.flatMap((id) => objectEntries(extensionOf(id)['instructions']));
    return unionOf(instructions.filter(([kind]) => kinds.includes(kind)).map(([, schema]) => schema));
  }
  const references = operations.map((id) => ({ $ref: referenceTo(patchNames(id).instruction) }));
  const [only] = references;
  return references.length === 1 && only ? only : { anyOf: references };
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
