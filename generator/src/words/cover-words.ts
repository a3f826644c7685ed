import { own } from '../document/json.js';
import type { ApiModel, Operation, Shape } from '../model/types.js';
import { parameterWords, propertyWords } from './find-words.js';
import type { Words } from './words.js';

/** How much of an API our own words speak of. */
export interface WordCoverage {
  readonly operations: Share;
  readonly parameters: Share;
  readonly properties: Share;
  /** The operationIds without words, sorted. */
  readonly silent: readonly string[];
}

/** A part of a whole. */
export interface Share {
  readonly told: number;
  readonly all: number;
}

/** Counts the operations, parameters and properties of named schemas that have words. */
export function coverWords({ areas, schemas }: ApiModel, words: Words): WordCoverage {
  const operations = areas.flatMap((area) => area.operations);
  const silent = operations.filter(({ operationId }) => own(words.operations, operationId) === undefined);
  return {
    operations: { told: operations.length - silent.length, all: operations.length },
    parameters: shareOf(operations.flatMap((operation) => parameterTexts(operation, words))),
    properties: shareOf(
      [...schemas].flatMap(([schema, shape]) =>
        propertyNames(shape).map((name) => propertyWords(words, schema, name)),
      ),
    ),
    silent: silent.map(({ operationId }) => operationId).toSorted(),
  };
}

function parameterTexts(
  { operationId, pathParameters, queryParameters }: Operation,
  words: Words,
): readonly (string | undefined)[] {
  return [...pathParameters, ...queryParameters].map(({ name }) => parameterWords(words, operationId, name));
}

function propertyNames(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'object':
      return shape.properties.map(({ name }) => name);
    case 'intersection':
    case 'union':
      return [...new Set(shape.parts.flatMap(propertyNames))];
    default:
      return [];
  }
}

function shareOf(texts: readonly (string | undefined)[]): Share {
  return { told: texts.filter((text) => text !== undefined).length, all: texts.length };
}
