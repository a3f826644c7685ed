import { ConfigurationError } from '@ld-rest/runtime';

/** What a clause compares: one attribute of one kind of context. */
interface Subject {
  /** The attribute's name, or the path of a nested one, such as `/address/city`. */
  readonly attribute: string;
  /**
   * The kind of context that has the attribute.
   * @default 'user'
   */
  readonly contextKind?: string;
  /**
   * Turns the condition round.
   * @default false
   */
  readonly negate?: boolean;
}

/** A condition that holds for a context whose attribute is one of the values. */
export interface EqualityClause extends Subject {
  readonly op: 'in';
  readonly values: readonly (boolean | number | string)[];
}

/** A condition that holds for a context whose attribute has one of the texts in it; `matches` takes regular expressions (RE2). */
export interface TextClause extends Subject {
  readonly op: 'contains' | 'endsWith' | 'matches' | 'startsWith';
  readonly values: readonly string[];
}

/** A condition that holds for a context whose attribute is a number in the right order to one of the values. */
export interface NumberClause extends Subject {
  readonly op: 'greaterThan' | 'greaterThanOrEqual' | 'lessThan' | 'lessThanOrEqual';
  readonly values: readonly number[];
}

/** A condition that holds for a context whose attribute is a date before or after one of the values: dates, epoch ms or RFC 3339 texts. */
export interface DateClause extends Subject {
  readonly op: 'after' | 'before';
  readonly values: readonly (Date | number | string)[];
}

/** A condition that holds for a context whose attribute is a semantic version in the right order to one of the values. */
export interface VersionClause extends Subject {
  readonly op: 'semVerEqual' | 'semVerGreaterThan' | 'semVerLessThan';
  readonly values: readonly string[];
}

/** Describes a clause; the operator decides which values it takes. */
export type ClauseOptions = DateClause | EqualityClause | NumberClause | TextClause | VersionClause;

/** What a clause does with an attribute: the operators that are known. */
export type ClauseOperator = ClauseOptions['op'] | 'segmentMatch';

/** A clause as instructions, rules and JSON Patches take it. */
export interface Clause {
  attribute: string;
  contextKind: string;
  negate: boolean;
  /** Fetched clauses can have an operator that is newer than this package. */
  op: ClauseOperator | (string & {});
  values: (boolean | number | string)[];
}

/**
 * Makes a clause of a targeting rule: the operator is checked by its name, and the values by the operator.
 *
 * @example
 * ```ts
 * clause({ attribute: 'country', op: 'in', values: ['AT', 'CH', 'DE'] });
 * clause({ contextKind: 'device', attribute: '/os/version', op: 'semVerLessThan', values: ['14.2.0'], negate: true });
 * clause({ attribute: 'signedUp', op: 'after', values: [new Date('2026-01-01T00:00:00Z')] });
 * ```
 * @throws {ConfigurationError} when there are no values, or one that JSON cannot hold, such as `NaN` or an invalid date.
 */
export function clause({
  attribute,
  contextKind = 'user',
  negate = false,
  op,
  values,
}: ClauseOptions): Clause {
  const where = `The clause on "${attribute}" (${op})`;
  if (values.length === 0)
    throw new ConfigurationError(`${where} has no values, so it never matches. Give at least one.`);
  return { attribute, contextKind, negate, op, values: values.map((value) => toJson(value, where)) };
}

function toJson(value: Date | boolean | number | string, where: string): boolean | number | string {
  const json = value instanceof Date ? value.getTime() : value;
  if (typeof json === 'number' && !Number.isFinite(json)) {
    throw new ConfigurationError(`${where} has the value ${String(value)}, which JSON cannot hold.`);
  }
  return json;
}
