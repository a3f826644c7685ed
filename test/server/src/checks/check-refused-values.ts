import type { ContractOperation } from '../contract/types.js';
import { objectOf, type Json } from '../json.js';
import { refuseAttribute } from './refusal.js';

/** Properties that may be left out but not be empty, by operation: LaunchDarkly refuses its own default for them. */
const NEVER_EMPTY: ReadonlyMap<string, readonly string[]> = new Map([['postAIConfig', ['description']]]);

/** Refuses values that no schema of the contract forbids and LaunchDarkly does. */
export function checkRefusedValues(body: Json, { operationId }: ContractOperation): void {
  const empty = NEVER_EMPTY.get(operationId)?.find((name) => objectOf(body)[name] === '');
  if (empty !== undefined) throw refuseAttribute(`/${empty}`, 'must not be empty');
}
