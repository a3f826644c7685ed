import { refuseAttribute } from '../checks/refusal.js';
import type { JsonObject } from '../json.js';
import type { Account } from './account.js';
import type { Resource } from './resource.js';

/** Refuses a request that would make a thing what no answer can say: requests declare less than answers in places. */
export function refuseInvalid(account: Account, { schema }: Resource, value: JsonObject): void {
  const problem = account.validate(schema, value);
  if (problem !== undefined)
    throw refuseAttribute(problem.pointer === '' ? 'body' : problem.pointer, problem.reason);
}
