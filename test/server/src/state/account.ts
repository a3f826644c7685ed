import type { Contract } from '../contract/open-contract.js';
import { hexadecimalId } from '../answers/write-answer-text.js';
import { createSampler } from '../sample/create-sampler.js';
import type { JsonObject } from '../json.js';
import { createValidators, type Validate } from '../schema/create-validators.js';
import { createStore, type Store } from './create-store.js';
import { findResources } from './find-resources.js';
import type { Resource } from './resource.js';
import type { ResourceRules } from './resource-rules.js';
import { RULES } from './rules.js';
import { commonChanges } from './changes/common-changes.js';
import { FLAG_APPROVALS } from './areas/paths.js';
import { blankOf } from './blank-of.js';

/** Everything that a stateful server knows of its account. */
export interface Account {
  readonly contract: Contract;
  readonly store: Store;
  readonly resources: readonly Resource[];
  /** Finds a kind of thing by its path. */
  readonly resource: (itemPath: string) => Resource;
  /** Finds what is particular about a kind of thing. */
  readonly rulesOf: (resource: Pick<Resource, 'itemPath'>) => ResourceRules;
  /** Epoch ms; no two answers are the same, so that the audit log has an order. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly newUuid: () => string;
  /** Says what is wrong with a thing. */
  readonly validate: Validate;
  /** Makes what a schema requires, with nothing in it. */
  readonly blank: (schema: JsonObject) => JsonObject;
}

/** Opens an account that has nothing in it. */
export function openAccount(contract: Contract, clock: () => number): Account {
  const resources = findResources(contract).filter(({ itemPath }) => itemPath !== FLAG_APPROVALS);
  const byPath = new Map(resources.map((resource) => [resource.itemPath, resource]));
  const sampler = createSampler(contract, { variant: 'minimal', write: () => '' });
  let last = 0;
  let ids = 0;
  const newId = (): string => hexadecimalId(`thing ${(ids += 1)}`);
  return {
    contract,
    store: createStore(),
    resources,
    resource: (itemPath) => {
      const resource = byPath.get(itemPath);
      if (resource !== undefined) return resource;
      throw new Error(`The contract has nothing that is created and found at ${itemPath}.`);
    },
    rulesOf: ({ itemPath }) => RULES.get(itemPath) ?? { whole: commonChanges },
    now: () => (last = Math.max(clock(), last + 1)),
    newId,
    newUuid: () => uuidOf(newId()),
    validate: createValidators(contract).response,
    blank: (schema) => blankOf(sampler(schema, { name: 'blank', serial: 1 })),
  };
}

function uuidOf(id: string): string {
  return `${id.slice(0, 8)}-${id.slice(8, 12)}-4${id.slice(12, 15)}-8${id.slice(15, 18)}-${id.slice(0, 6)}${id.slice(18)}`;
}
