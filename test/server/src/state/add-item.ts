import { Refusal } from '../checks/refusal.js';
import { objectOf, writeText } from '../json.js';
import type { Account } from './account.js';
import { createItem, type NewItem } from './create-item.js';
import { recordChange } from './record-change.js';
import { refuseInvalid } from './refuse-invalid.js';
import type { Resource } from './resource.js';

/** Creates a thing, puts it into the store and does what follows from it; refuses a key that is taken. */
export function addItem(account: Account, resource: Resource, given: NewItem): NewItem {
  const rules = account.rulesOf(resource);
  const created = createItem(account, resource, given);
  refuseDuplicate(account, resource, created);
  const value = rules.complete?.(account, created, given.value) ?? created.value;
  const item = { place: created.place, value };
  refuseInvalid(account, resource, value);
  account.store.put(resource, item.place, value);
  rules.created?.(account, item, given.value);
  recordChange(account, { resource, place: item.place, before: undefined, after: value });
  return item;
}

function refuseDuplicate(account: Account, resource: Resource, { place, value }: NewItem): void {
  const { parameter } = resource;
  const { unique } = account.rulesOf(resource);
  const { [parameter]: _own, ...collection } = place;
  const taken =
    account.store.get(resource, place) !== undefined ||
    (unique !== undefined &&
      account.store
        .list(resource, collection)
        .some((other) => objectOf(other.value)[unique] === value[unique]));
  if (taken)
    throw new Refusal(
      409,
      `${unique ?? parameter} "${writeText(value[unique ?? resource.property])}" is taken.`,
    );
}
