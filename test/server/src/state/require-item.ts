import { Refusal } from '../checks/refusal.js';
import type { ContractOperation } from '../contract/types.js';
import type { JsonObject } from '../json.js';
import type { Account } from './account.js';
import { parametersOf, usualPath } from './place.js';
import type { Place, Resource } from './resource.js';

/** Finds a thing; refuses a call that names one that does not exist. */
export function requireItem(account: Account, resource: Resource, place: Place): JsonObject {
  const value = account.store.get(resource, place);
  if (value !== undefined) return value;
  throw new Refusal(404, `Unknown ${resource.parameter} "${place[resource.parameter] ?? ''}".`);
}

/** Refuses a call whose path names a project, an environment or anything else above its target that does not exist. */
export function requireAncestors(account: Account, operation: ContractOperation, place: Place): void {
  const path = usualPath(operation.path);
  for (const resource of account.resources) {
    if (resource.itemPath !== path && isNamedBy(account, resource, { path, place }))
      requireItem(account, resource, place);
  }
}

interface Target {
  readonly path: string;
  readonly place: Place;
}

function isNamedBy(account: Account, resource: Resource, { path, place }: Target): boolean {
  const parameters = parametersOf(resource.itemPath);
  if (!parameters.every((name) => place[name] !== undefined)) return false;
  if (path.startsWith(`${resource.itemPath}/`)) return true;
  // `{id}` is everything's name; a key is that of the kind of thing that needs the fewest others to be found.
  return resource.parameter.endsWith('Key') && homeOf(account, resource.parameter) === resource;
}

function homeOf(account: Account, parameter: string): Resource | undefined {
  return account.resources
    .filter((resource) => resource.parameter === parameter)
    .toSorted((left, right) => parametersOf(left.itemPath).length - parametersOf(right.itemPath).length)[0];
}
