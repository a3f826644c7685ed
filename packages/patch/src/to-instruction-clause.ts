import { ConfigurationError } from '@ld-rest/runtime';
import type { Clause } from './clause.js';

/** A clause as LaunchDarkly returns it. */
export interface FetchedClause {
  readonly _id?: string;
  readonly attribute: string;
  readonly contextKind?: string;
  readonly negate?: boolean;
  readonly op: string;
  readonly values: readonly unknown[];
}

/**
 * Returns a fetched clause as instructions take it: without its `_id`, which LaunchDarkly gives anew.
 *
 * @example
 * ```ts
 * const clauses = rule.clauses.map(toInstructionClause);
 * ```
 * @throws {ConfigurationError} when a value is no text, number or boolean.
 */
export function toInstructionClause({
  attribute,
  contextKind = 'user',
  negate = false,
  op,
  values,
}: FetchedClause): Clause {
  const unknown = values.find((value) => !isPlain(value));
  if (unknown !== undefined) {
    throw new ConfigurationError(
      `The clause on "${attribute}" (${op}) has the value ${JSON.stringify(unknown)}. Instructions take texts, numbers and booleans.`,
    );
  }
  return { attribute, contextKind, negate, op, values: values.filter(isPlain) };
}

function isPlain(value: unknown): value is boolean | number | string {
  return ['boolean', 'number', 'string'].includes(typeof value);
}
