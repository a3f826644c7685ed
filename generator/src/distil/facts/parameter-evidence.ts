import { arrayOf, objectOf, stringOf } from '../../document/json.js';
import type { Json, JsonObject } from '../../document/json.js';
import type { DistilContext } from '../distil-context.js';

/** Everything in which a document can tell about a parameter. */
export interface ParameterEvidence {
  readonly name: string;
  readonly schema: JsonObject;
  /** The parameter's own text. */
  readonly text: string;
  readonly example: Json | undefined;
  readonly operationId: string;
  /** The operation's text. */
  readonly description: string;
  /** The texts of the tags of the operation. */
  readonly tagText: string;
}

/** Gathers the texts around a parameter of an operation. */
export function gatherEvidence(
  parameter: JsonObject,
  operation: JsonObject,
  context: DistilContext,
): ParameterEvidence {
  return {
    name: stringOf(parameter['name']) ?? '',
    schema: context.resolve(parameter['schema']),
    text: stringOf(parameter['description']) ?? '',
    example: parameter['example'] ?? objectOf(parameter['schema'])['example'],
    operationId: stringOf(operation['operationId']) ?? '',
    description: stringOf(operation['description']) ?? '',
    tagText: tagTextOf(operation, context),
  };
}

/** The texts of the tags of an operation, which document what its operations share. */
export function tagTextOf(operation: JsonObject, { tagTexts }: DistilContext): string {
  return arrayOf(operation['tags'])
    .map((tag) => tagTexts.get(stringOf(tag) ?? '') ?? '')
    .join('\n');
}

/** What was read about a parameter: extensions for the contract, and what was seen and not understood. */
export interface LiftedFacts {
  readonly facts: JsonObject;
  readonly open: readonly string[];
}

/** Tells whether a parameter has no values that its schema already tells. */
export function isPlainString({ type, enum: values }: JsonObject): boolean {
  return type === 'string' && values === undefined;
}

/** Tells whether texts say that several values are joined by commas. */
export function isCommaSeparated(...texts: readonly string[]): boolean {
  return texts.some((text) => /\bcomma[- ]separated\b/i.test(text));
}
