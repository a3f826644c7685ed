import { Refusal } from '../checks/refusal.js';
import { objectOf, type JsonObject } from '../json.js';
import type { ContractOperation } from '../contract/types.js';
import type { Contract } from '../contract/open-contract.js';
import { textOf } from '../json.js';
import type { Answer } from './answer.js';

/** Turns what a check or the server itself threw into an answer of LaunchDarkly's shape. */
export function refusalAnswer(error: unknown, id: string, namesAttributes: boolean): Answer {
  if (!(error instanceof Refusal)) {
    const message = error instanceof Error ? error.message : String(error);
    return { status: 500, body: { code: 'internal_error', message, id } };
  }
  const { status, code, message, headers } = error;
  const attributes = error.attributes.map(({ attribute, reason }) => ({ attribute, reason }));
  const body = { code, message, id, ...(namesAttributes && status === 400 ? { errors: attributes } : {}) };
  return { status, headers, body };
}

/** Tells whether the contract says that an operation's 400 lists the attributes that are wrong. */
export function listsAttributes(contract: Contract, operation: ContractOperation | undefined): boolean {
  const schema: JsonObject = operation?.failures.find(({ status }) => status === 400)?.schema ?? {};
  const reference = textOf(schema['$ref']);
  const target = reference === undefined ? schema : contract.resolve(reference);
  return Object.hasOwn(objectOf(target['properties']), 'errors');
}
