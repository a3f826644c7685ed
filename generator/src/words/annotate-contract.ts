import { compact, isObject, objectEntries, objectOf, own, stringOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import { changeOperations } from '../document/change-operations.js';
import { instructionParameterWords, instructionWords, propertyWords } from './find-words.js';
import type { Words } from './words.js';

/** Finds what is said of a property. */
type WordsOf = (property: string) => string | undefined;

/**
 * Puts our words into a contract, as the `title` of schemas, properties and instructions; what has a description of
 * LaunchDarkly's keeps that alone.
 */
export function annotateContract(contract: JsonObject, words: Words): JsonObject {
  const components = objectOf(contract['components']);
  const schemas = objectEntries(components['schemas']).map(([name, schema]) => {
    const wordsOf: WordsOf = (property) => propertyWords(words, name, property);
    return [name, withTitle(annotate(schema, wordsOf), own(words.schemas, name))] as const;
  });
  const annotated = changeOperations(contract, (operation) => annotateInstructions(operation, words));
  return { ...annotated, components: { ...components, schemas: compact(schemas) } };
}

function annotateInstructions(operation: JsonObject, words: Words): JsonObject {
  const patch = operation['x-semantic-patch'];
  if (!isObject(patch) || !isObject(patch['instructions'])) return operation;
  const operationId = stringOf(operation['operationId']) ?? '';
  const instructions = objectEntries(patch['instructions']).map(([kind, schema]) => {
    const wordsOf: WordsOf = (name) =>
      name === 'kind'
        ? instructionWords(words, operationId, kind)
        : instructionParameterWords(words, kind, name);
    return [kind, annotate(schema, wordsOf)] as const;
  });
  const { properties } = annotate({ properties: objectOf(patch['properties']) }, (name) =>
    own(words.propertyDefaults, name),
  );
  return {
    ...operation,
    'x-semantic-patch': { ...patch, instructions: compact(instructions), properties },
  };
}

/** Annotates the properties of a schema, of its parts and of its items; a named schema has words of its own. */
function annotate(schema: JsonObject, wordsOf: WordsOf): JsonObject {
  return compact(
    Object.entries(schema).map(([key, value]) => [key, annotateKeyword(key, value ?? null, wordsOf)]),
  );
}

function annotateKeyword(key: string, value: Json, wordsOf: WordsOf): Json {
  switch (key) {
    case 'properties':
      return compact(
        Object.entries(objectOf(value)).map(([name, property]) => [
          name,
          isObject(property) ? withTitle(annotate(property, wordsOf), wordsOf(name)) : property,
        ]),
      );
    case 'allOf':
    case 'anyOf':
    case 'oneOf':
      return Array.isArray(value) ? value.map((part) => annotateKeyword('items', part, wordsOf)) : value;
    case 'additionalProperties':
    case 'items':
      return isObject(value) ? annotate(value, wordsOf) : value;
    default:
      return value;
  }
}

function withTitle(schema: JsonObject, title: string | undefined): JsonObject {
  return title === undefined || schema['description'] !== undefined ? schema : { ...schema, title };
}
